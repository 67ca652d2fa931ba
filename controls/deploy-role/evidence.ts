import { type Evidence, every, find, hasCondition, statements } from '../../src/evidence/evidence.js';
import { roleOf, roleStatements, statementsOf } from '../../src/evidence/questions.js';

const ISSUER = 'token.actions.githubusercontent.com';
/** An upload takes these and no others; the last two only where a customer key encrypts the bucket. */
const ALLOWED = [
  's3:ListBucket',
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  'cloudfront:CreateInvalidation',
  'cloudfront:GetInvalidation',
  'kms:GenerateDataKey',
  'kms:Decrypt',
];
/** The one place that it may read from: what it remembers of the last upload. */
const REMEMBERED = '/.prodgrade-state/*';

export const evidence: Evidence = {
  terraform: (model) => {
    const trust = statements(model, 'deploy_trust');
    const allowed = statements(model, 'deploy');
    const actions = allowed.flatMap((statement) => statement['actions'] as string[]);
    const reads = allowed.filter((statement) => (statement['actions'] as string[]).includes('s3:GetObject'));
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
      every(actions, (action) => ALLOWED.includes(action)) &&
      every(reads, (statement) => (statement['resources'] as string[]).every((each) => each.endsWith(REMEMBERED)))
    );
  },
  template: (model) => {
    const trust = statementsOf(roleOf(model, 'deploy'), 'AssumeRolePolicyDocument');
    const allowed = roleStatements(model, 'deploy');
    const actions = allowed.flatMap((statement) => statement.actions);
    const reads = allowed.filter((statement) => statement.actions.includes('s3:GetObject'));
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
      every(actions, (action) => ALLOWED.includes(action)) &&
      every(reads, ({ resource }) => resource.endsWith(REMEMBERED))
    );
  },
};
