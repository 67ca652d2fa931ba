import { type Evidence, every, find, hasCondition, statements } from '../../src/evidence/evidence.js';
import { roleOf, roleStatements, statementsOf } from '../../src/evidence/questions.js';

const ISSUER = 'token.actions.githubusercontent.com';
/** An upload takes these and no others; the last two only where a customer key encrypts the bucket. */
const ALLOWED = [
  's3:ListBucket',
  's3:PutObject',
  's3:DeleteObject',
  'cloudfront:CreateInvalidation',
  'cloudfront:GetInvalidation',
  'kms:GenerateDataKey',
  'kms:Decrypt',
];

export const evidence: Evidence = {
  terraform: (model) => {
    const trust = statements(model, 'deploy_trust');
    const actions = statements(model, 'deploy').flatMap((statement) => statement['actions'] as string[]);
    return (
      find(model, 'aws_iam_role.deploy') !== undefined &&
      // Shared by the account: a site that owned it would take it from everybody else.
      model.resources('aws_iam_openid_connect_provider').length === 0 &&
      every(trust, (statement) => hasCondition(statement, 'StringEquals', `${ISSUER}:aud`, ['sts.amazonaws.com'])) &&
      every(trust, (statement) =>
        ['repository', 'ref'].every((claim) => hasCondition(statement, 'StringEquals', `${ISSUER}:${claim}`)),
      ) &&
      every(
        trust,
        (statement) =>
          /"variable":"token\.actions\.githubusercontent\.com:sub"/.test(JSON.stringify(statement)) &&
          JSON.stringify(statement).includes(':environment:production'),
      ) &&
      every(actions, (action) => ALLOWED.includes(action))
    );
  },
  template: (model) => {
    const trust = statementsOf(roleOf(model, 'deploy'), 'AssumeRolePolicyDocument');
    const actions = roleStatements(model, 'deploy').flatMap((statement) => statement.actions);
    return (
      model.resources('AWS::IAM::OIDCProvider').length === 0 &&
      every(
        trust,
        ({ condition }) =>
          condition('StringEquals', `${ISSUER}:aud`) === 'sts.amazonaws.com' &&
          ['repository', 'ref'].every((claim) => condition('StringEquals', `${ISSUER}:${claim}`) !== undefined) &&
          String(condition('StringLike', `${ISSUER}:sub`))
            .split(/[,|]/)
            .every((subject) => subject.endsWith(':environment:production')),
      ) &&
      every(actions, (action) => ALLOWED.includes(action))
    );
  },
};
