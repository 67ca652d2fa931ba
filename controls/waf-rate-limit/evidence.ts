import { at, blocksOf, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_wafv2_web_acl'), ({ body }) => blocksOf(body, 'rule').some((rule) => at(rule, 'statement', 0, 'rate_based_statement', 0, 'limit') === 2000)),
};
