import { type Evidence, every, statements } from '../../src/evidence/evidence.js';
import { roleOf, roleStatements, type Statement, statementsOf } from '../../src/evidence/questions.js';

/** Reading, and what makes a change visible without making it. */
const HARMLESS = /:(?:Get|List|Describe|View|Detect)|^cloudformation:(?:Create|Delete)ChangeSet$/;

export const evidence: Evidence = {
  terraform: (model) => {
    const subjects = (role: string) => JSON.stringify(statements(model, `${role}_trust`));
    const reading = statements(model, 'pipeline_read').flatMap((statement) => statement['actions'] as string[]);
    const denied = statements(model, 'apply')
      .filter((statement) => statement['effect'] === 'Deny')
      .flatMap((statement) => statement['actions'] as string[]);
    const changing = statements(model, 'apply')
      .filter((statement) => statement['effect'] !== 'Deny')
      .flatMap((statement) => statement['actions'] as string[]);
    return (
      subjects('plan').includes(':pull_request') &&
      subjects('apply').includes(':environment:infrastructure') &&
      every(reading, (action) => /:(Get|List|Describe|View)/.test(action)) &&
      every(changing, (action) => !action.includes('*')) &&
      // A pipeline that can change roles can give itself any right.
      !changing.some((action) => /^iam:(?!PassRole$|Tag)/.test(action)) &&
      ['s3:DeleteBucket', 'kms:ScheduleKeyDeletion', 'route53:DeleteHostedZone'].every((action) =>
        denied.includes(action),
      )
    );
  },
  template: (model) => {
    const subjects = (role: string) =>
      statementsOf(roleOf(model, role), 'AssumeRolePolicyDocument')
        .map(({ condition }) => condition('StringLike', 'token.actions.githubusercontent.com:sub'))
        .join();
    const [looking, changing] = [roleStatements(model, 'plan'), roleStatements(model, 'apply')];
    const actions = (statements: readonly Statement[], effect: string) =>
      statements.filter((statement) => statement.effect === effect).flatMap((statement) => statement.actions);
    return (
      subjects('plan').includes(':pull_request') &&
      subjects('apply').includes(':environment:infrastructure') &&
      every(actions(looking, 'Allow'), (action) => HARMLESS.test(action)) &&
      every(
        actions(changing, 'Allow').filter((action) => !HARMLESS.test(action)),
        (action) => !action.includes('*'),
      ) &&
      // Another role's rights end where nobody here can see.
      !actions(changing, 'Allow').some((action) => /^sts:|^iam:(?!PassRole$|Tag|Get|List)/.test(action)) &&
      ['s3:DeleteBucket', 'kms:ScheduleKeyDeletion', 'route53:DeleteHostedZone'].every((action) =>
        actions(changing, 'Deny').includes(action),
      )
    );
  },
};
