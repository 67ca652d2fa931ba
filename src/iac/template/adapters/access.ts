/** Who may do what, and what is turned away: roles, the identity provider, the web ACL. */
import { keysOf } from '../../access.js';
import { combined, joined, webAclIn } from '../../adapters.js';
import { known, mapped, open, or, type Text } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, type At, type Fragment, makes, sets } from '../../fragment.js';
import type { Rule } from '../../kinds/access.js';
import { type Policy, policyOf } from '../../policy.js';

export const access: Adapters = {
  'AWS::IAM::Role': (it, at) =>
    makes('role', at, {
      description: it.text('Description'),
      path: or(it.text('Path'), '/', it.place),
      trust: policyOf(it.at('AssumeRolePolicyDocument').value),
      seconds: or(it.number('MaxSessionDuration'), 3600, it.place),
      attached: or(it.set('ManagedPolicyArns'), [], it.place),
      policies: by(
        it.each('Policies').filter((policy) => policy.has('PolicyDocument') || policy.value.kind === 'unknown'),
        (policy) => policy.text('PolicyName'),
        (policy): Policy => policyOf(policy.at('PolicyDocument').value)!,
      ),
    }),
  'AWS::IAM::ManagedPolicy': (it, at) => [
    makes('policy', at, {
      description: it.text('Description'),
      path: or(it.text('Path'), '/', it.place),
      policy: policyOf(it.at('PolicyDocument').value),
    }),
    ...it
      .each('Roles')
      .map((role) =>
        sets('role', role.text(''), at, { attached: known([at.names.attributes(at.resource)['arn']!], role.place) }),
      ),
  ],
  'AWS::IAM::Policy': (it, at) => it.each('Roles').map((role) => rolePolicy(it, at, role.text(''))),
  'AWS::IAM::RolePolicy': (it, at) => rolePolicy(it, at, it.text('RoleName')),
  'AWS::IAM::OIDCProvider': (it, at) =>
    makes('identity provider', at, {
      audiences: or(it.set('ClientIdList'), [], it.place),
      thumbprints: or(it.set('ThumbprintList'), [], it.place),
    }),
  'AWS::WAFv2::WebACL': (it, at) =>
    makes('web ACL', at, {
      region: at.region,
      description: it.text('Description'),
      scope: it.text('Scope'),
      default: only(it.at('DefaultAction')),
      rules: by(it.each('Rules'), (rule) => rule.text('Name'), ruleOf),
      ...visibility(it.at('VisibilityConfig')),
    }),
  'AWS::WAFv2::LoggingConfiguration': (it, at) =>
    sets('web ACL', webAclIn(it.text('ResourceArn')), at, {
      log: said({
        to: mapped(it.set('LogDestinationConfigs'), (arns) => arns.map((arn) => arn.replace(/:\*$/, ''))),
        redacted: combined(
          it.each('RedactedFields').map((field): Text => {
            if (field.has('QueryString')) return known('the query string', field.place);
            return field.text('SingleHeader.Name') ?? open('a field that nobody reads is redacted', field.place);
          }),
          it.has('RedactedFields') ? it.at('RedactedFields').place : it.place,
        ),
        otherwise: it.text('LoggingFilter.DefaultBehavior'),
        keeps: by(
          it.each('LoggingFilter.Filters'),
          (each) => each.text('Behavior'),
          (each) =>
            said({
              meets: each.text('Requirement'),
              actions: combined(
                each.each('Conditions').map((condition) => condition.text('ActionCondition.Action')),
                each.place,
              ),
            }),
        ),
      }),
    }),
};

function rolePolicy(it: Fields, at: At, role: Text | undefined): Fragment {
  const policy = policyOf(it.at('PolicyDocument').value);
  const name = it.text('PolicyName');
  return sets('role', role, at, {
    policies: policy && { [name?.known ? name.value : `{policy ${at.resource.address}}`]: policy },
  });
}

function ruleOf(it: Fields): Rule {
  const group = it.at('Statement.ManagedRuleGroupStatement');
  const rate = it.at('Statement.RateBasedStatement');
  return said({
    priority: it.number('Priority'),
    does: it.has('Action')
      ? action(it.at('Action'))
      : (mapped(only(it.at('OverrideAction')), (does) => `${does} of the group's own`) as Text),
    group: it.has('Statement.ManagedRuleGroupStatement')
      ? joined(group.place, group.text('VendorName'), group.text('Name'))
      : undefined,
    rate: it.has('Statement.RateBasedStatement')
      ? said({
          by: rate.text('AggregateKeyType'),
          limit: rate.number('Limit'),
          seconds: rate.number('EvaluationWindowSec'),
        })
      : undefined,
    ...visibility(it.at('VisibilityConfig')),
  });
}

/** `count`, or `block 429`. */
function action(it: Fields): Text {
  return joined(it.place, only(it), it.number('Block.CustomResponse.ResponseCode'));
}

/** The one action that is there. */
function only(it: Fields): Text {
  if (it.value.kind === 'unknown') return open(it.value.why, it.place);
  const names = keysOf(it.value).filter((name) => it.each(name).some((each) => each.has('')));
  return names.length === 1 ? known(names[0]!.toLowerCase(), it.place) : open('one action is expected', it.place);
}

function visibility(it: Fields) {
  return {
    metric: it.text('MetricName'),
    counted: or(it.flag('CloudWatchMetricsEnabled'), true, it.place),
    sampled: or(it.flag('SampledRequestsEnabled'), true, it.place),
  };
}
