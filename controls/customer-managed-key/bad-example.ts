import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/content.tf',
      find: 'bucket_key_enabled = true',
      replace: 'bucket_key_enabled = false',
      says: 'costs a request',
    },
    { file: 'hardened/content.tf', find: '= "aws:kms"', replace: '= "AES256"', says: 'a key of AWS' },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: 'bucketKeyEnabled: true',
      replace: 'bucketKeyEnabled: false',
      says: 'costs a request',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'BucketKeyEnabled: true',
      replace: 'BucketKeyEnabled: false',
      says: 'costs a request',
    },
    {
      file: 'hardened/content.yaml',
      find: /(?<=Action: kms:Decrypt\n +Resource: .\*.\n +Condition:\n +StringEquals:\n +)AWS:SourceArn(?=: !Sub arn:aws:cloudfront)/,
      replace: 'AWS:UserAgent',
      says: 'Any distribution of any account may use the key',
      at: '- Sid: ReadByThisDistribution\n            Effect: Allow\n            Principal:\n              Service: cloudfront.amazonaws.com\n            Action: kms:Decrypt',
    },
  ],
};
