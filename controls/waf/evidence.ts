import { every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

const GROUPS = ['AmazonIpReputationList', 'KnownBadInputsRuleSet', 'CommonRuleSet'];

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => refersTo(body['web_acl_id'], 'aws_wafv2_web_acl.site')) &&
    every(model.resources('aws_wafv2_web_acl'), ({ body }) => body['scope'] === 'CLOUDFRONT' && body['provider'] === '${aws.us_east_1}' && GROUPS.every((group) => JSON.stringify(body['rule']).includes(`AWSManagedRules${group}`))),
};
