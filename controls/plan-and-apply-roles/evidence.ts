import { every, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const subjects = (role: string) => JSON.stringify(statements(model, `${role}_trust`));
    const reading = statements(model, 'pipeline_read').flatMap((statement) => statement['actions'] as string[]);
    const denied = statements(model, 'apply').filter((statement) => statement['effect'] === 'Deny').flatMap((statement) => statement['actions'] as string[]);
    const changing = statements(model, 'apply').filter((statement) => statement['effect'] !== 'Deny').flatMap((statement) => statement['actions'] as string[]);
    return (
      subjects('plan').includes(':pull_request') &&
      subjects('apply').includes(':environment:infrastructure') &&
      every(reading, (action) => /:(Get|List|Describe|View)/.test(action)) &&
      // A pipeline that can change roles can give itself any right.
      !changing.some((action) => /^iam:(?!PassRole$|Tag)/.test(action)) &&
      ['s3:DeleteBucket', 'kms:ScheduleKeyDeletion', 'route53:DeleteHostedZone'].every((action) => denied.includes(action))
    );
  },
};
