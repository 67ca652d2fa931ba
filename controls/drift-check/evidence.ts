import { statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const workflow = model.text('.github/workflows/drift.yml');
    return workflow.includes('cron:') && workflow.includes('terraform plan') && workflow.includes('-detailed-exitcode') && workflow.includes('AWS_PLAN_ROLE_ARN') && JSON.stringify(statements(model, 'plan_trust')).includes('ref:refs/heads/main');
  },
};
