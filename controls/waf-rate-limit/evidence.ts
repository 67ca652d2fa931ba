import { at, blocksOf, type Evidence, every } from '../../src/evidence/evidence.js';
import { only } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_wafv2_web_acl'), ({ body }) =>
      blocksOf(body, 'rule').some((rule) => at(rule, 'statement', 0, 'rate_based_statement', 0, 'limit') === 2000),
    ),
  template: (model) =>
    only(model.resources('AWS::WAFv2::WebACL'), ({ body }) =>
      ((body['Rules'] ?? []) as Body[]).some((rule) => at(rule, 'Statement', 'RateBasedStatement', 'Limit') === 2000),
    ),
};
