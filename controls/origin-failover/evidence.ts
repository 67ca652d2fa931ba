import { at, behaviors, blocksOf, type Evidence, every } from '../../src/evidence/evidence.js';
import { cacheBehaviors, distributions } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      every(blocksOf(body, 'origin_group'), (group) => {
        const codes = (at(group, 'failover_criteria', 0, 'status_codes') ?? []) as number[];
        // 403 is what a missing page looks like: failing over for it would ask both buckets for every typing mistake.
        return (
          [500, 502, 503, 504].every((code) => codes.includes(code)) &&
          !codes.includes(403) &&
          behaviors(body).every((behavior) => behavior['target_origin_id'] === group['origin_id'])
        );
      }),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      every((at(distribution, 'OriginGroups', 'Items') ?? []) as Body[], (group) => {
        const codes = (at(group, 'FailoverCriteria', 'StatusCodes', 'Items') ?? []) as number[];
        return (
          [500, 502, 503, 504].every((code) => codes.includes(code)) &&
          !codes.includes(403) &&
          cacheBehaviors(distribution).every((behavior) => behavior['TargetOriginId'] === group['Id'])
        );
      }),
    ),
};
