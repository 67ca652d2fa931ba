import { at, behaviors, blocksOf, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      every(blocksOf(body, 'origin_group'), (group) => {
        const codes = (at(group, 'failover_criteria', 0, 'status_codes') ?? []) as number[];
        // 403 is what a missing page looks like: failing over for it would ask both buckets for every typing mistake.
        return [500, 502, 503, 504].every((code) => codes.includes(code)) && !codes.includes(403) && behaviors(body).every((behavior) => behavior['target_origin_id'] === group['origin_id']);
      }),
    ),
};
