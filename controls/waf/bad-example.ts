import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: /web_acl_id +=.*/,
    replace: '',
  },
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: 'web_acl_id = aws_wafv2_web_acl.site.arn',
      replace: '',
      says: 'has no web ACL',
      at: 'resource "aws_cloudfront_distribution"',
    },
    {
      file: 'hardened/waf.tf',
      find: 'AWSManagedRulesKnownBadInputsRuleSet',
      replace: 'AWSManagedRulesLinuxRuleSet',
      says: 'KnownBadInputs',
      at: 'resource "aws_wafv2_web_acl"',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: /webAclId: .*,/,
      replace: '',
      says: 'has no web ACL',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'WebACLId: !GetAtt WebAcl.Arn',
      replace: 'Staging: false',
      says: 'has no web ACL',
      at: 'Type: AWS::CloudFront::Distribution',
    },
  ],
};
