import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/monitoring.tf',
      find: /(?<="DenyPlainHttp"\n +effect +=) "Deny"/,
      replace: ' "Allow"',
      says: 'plain HTTP',
      at: 'data "aws_iam_policy_document" "alarms"',
    },
    {
      file: 'hardened/monitoring.tf',
      find: 'kms_master_key_id = aws_kms_key.operations.arn',
      replace: 'kms_master_key_id = "alias/aws/sns"',
      says: 'no key that alarms may use',
    },
  ],
  cdk: [
    { file: 'hardened/alarm-topic.ts', find: 'enforceSSL: true', replace: 'enforceSSL: false', says: 'plain HTTP' },
  ],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: 'KmsMasterKeyId: !ImportValue example-com-OperationsKeyArn',
      replace: 'KmsMasterKeyId: alias/aws/sns',
      says: 'no key that alarms may use',
    },
    {
      file: 'hardened/foundation.yaml',
      find: /(?<=Sid: EncryptAlarms[\s\S]*?)aws:SourceAccount(?=: !Ref AWS::AccountId\n +ArnLike:\n +aws:SourceArn: !Sub arn:aws:cloudwatch)/,
      replace: 'aws:SourceOrgID',
      says: 'Alarms of any account',
      at: '- Sid: EncryptAlarms',
    },
  ],
};
