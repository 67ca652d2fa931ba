import { type Evidence, statements } from '../../src/evidence/evidence.js';
import { roleOf, statementsOf } from '../../src/evidence/questions.js';

/** One branch, by its whole name. */
const BRANCH = /ref:refs\/heads\/[\w./-]+(?![\w./*?-])/;

export const evidence: Evidence = {
  terraform: (model) => {
    const workflow = model.text('.github/workflows/drift.yml');
    return (
      workflow.includes('cron:') &&
      workflow.includes('terraform plan') &&
      workflow.includes('-detailed-exitcode') &&
      workflow.includes('AWS_PLAN_ROLE_ARN') &&
      BRANCH.test(JSON.stringify(statements(model, 'plan_trust')))
    );
  },
  template: (model) => {
    const workflow = model.file('.github/workflows/drift.yml');
    const trust = statementsOf(roleOf(model, 'plan'), 'AssumeRolePolicyDocument').map(({ condition }) =>
      condition('StringLike', 'token.actions.githubusercontent.com:sub'),
    );
    return (
      ['cron:', 'drift', 'AWS_PLAN_ROLE_ARN', 'result=drift'].every((word) => workflow.includes(word)) &&
      trust.some((subjects) => subjects !== undefined && BRANCH.test(subjects))
    );
  },
};
