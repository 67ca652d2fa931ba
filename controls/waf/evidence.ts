import { type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { leadsTo, only } from '../../src/evidence/questions.js';

const GROUPS = ['AmazonIpReputationList', 'KnownBadInputsRuleSet', 'CommonRuleSet'];

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      refersTo(body['web_acl_id'], 'aws_wafv2_web_acl.site'),
    ) &&
    every(
      model.resources('aws_wafv2_web_acl'),
      ({ body }) =>
        body['scope'] === 'CLOUDFRONT' &&
        body['provider'] === '${aws.us_east_1}' &&
        GROUPS.every((group) => JSON.stringify(body['rule']).includes(`AWSManagedRules${group}`)),
    ),
  template: (model) =>
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) =>
      leadsTo(model, distribution.text('DistributionConfig', 'WebACLId'), 'AWS::WAFv2::WebACL'),
    ) &&
    only(
      model.resources('AWS::WAFv2::WebACL'),
      (acl) =>
        acl.body['Scope'] === 'CLOUDFRONT' &&
        acl.stack.region === 'us-east-1' &&
        GROUPS.every((group) => acl.text('Rules').includes(`AWSManagedRules${group}`)),
    ),
};
