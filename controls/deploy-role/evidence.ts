import { every, find, hasCondition, statements, type Evidence } from '../../src/evidence/evidence.js';

const ISSUER = 'token.actions.githubusercontent.com';
/** An upload takes these and no others; the last two only where a customer key encrypts the bucket. */
const ALLOWED = ['s3:ListBucket', 's3:PutObject', 's3:DeleteObject', 'cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation', 'kms:GenerateDataKey', 'kms:Decrypt'];

export const evidence: Evidence = {
  terraform: (model) => {
    const trust = statements(model, 'deploy_trust');
    const actions = statements(model, 'deploy').flatMap((statement) => statement['actions'] as string[]);
    return (
      find(model, 'aws_iam_role.deploy') !== undefined &&
      every(trust, (statement) => hasCondition(statement, 'StringEquals', `${ISSUER}:aud`, ['sts.amazonaws.com'])) &&
      every(trust, (statement) => /"variable":"token\.actions\.githubusercontent\.com:sub"/.test(JSON.stringify(statement)) && JSON.stringify(statement).includes(':environment:production')) &&
      every(actions, (action) => ALLOWED.includes(action))
    );
  },
};
