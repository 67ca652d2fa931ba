import { every, must, mustLeadTo, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

const GROUPS = ['AmazonIpReputationList', 'KnownBadInputsRuleSet', 'CommonRuleSet'];

export const evidence: Evidence = (model) =>
  all(
    every(model, 'distribution', { none: 'There is no distribution. Add one, with a web ACL.' }, (distribution) =>
      mustLeadTo(
        model,
        distribution,
        'webAcl',
        distribution.is.webAcl,
        'web ACL',
        'The distribution has no web ACL. Name one in its web ACL argument.',
      ),
    ),
    every(model, 'web ACL', { none: 'There is no web ACL. Add one, and name it in the distribution.' }, (acl) =>
      all(
        must(
          acl,
          'scope',
          acl.is.scope,
          (scope) => scope === 'CLOUDFRONT',
          'The scope of the web ACL must be CLOUDFRONT.',
        ),
        must(acl, 'region', acl.is.region, (region) => region === 'us-east-1', 'The web ACL must be in us-east-1.'),
        GROUPS.map((group) =>
          some(
            Object.values(acl.is.rules ?? {}).map((rule) => rule.group),
            (name) => name === `AWS AWSManagedRules${group}`,
            `The web ACL lacks the managed rules AWSManagedRules${group}. Add a rule with that group.`,
            acl.place,
          ),
        ),
      ),
    ),
  );
