/** Who may do what, and what is turned away: roles, the web ACL. */
import { of } from '../fragments.js';
import { list, policyOf } from '../policy.js';
import { by, flag, type Readers, said, set, webAclIn } from '../reader.js';
import type { Raw } from '../unread.js';

export const access: Readers = {
  'AWS::IAM::Role': (it) =>
    of('role', it.RoleName, {
      description: it.Description,
      trust: policyOf(it.AssumeRolePolicyDocument)!,
      seconds: Number(it.MaxSessionDuration ?? 3600),
      attached: set(it.ManagedPolicyArns),
      policies: by(
        it.Policies,
        (policy) => policy.PolicyName,
        (policy) => policyOf(policy.PolicyDocument)!,
      ),
    }),
  'AWS::IAM::Policy': (it) =>
    it.Roles.map((role: string) => of('role', role, { policies: { [it.PolicyName]: policyOf(it.PolicyDocument)! } })),
  'AWS::IAM::ManagedPolicy': (it) =>
    of('policy', it.ManagedPolicyName, { description: it.Description, policy: policyOf(it.PolicyDocument)! }),
  'AWS::IAM::RolePolicy': (it) =>
    of('role', it.RoleName, { policies: { [it.PolicyName]: policyOf(it.PolicyDocument)! } }),
  'AWS::WAFv2::WebACL': (it, { region }) =>
    of('web ACL', it.Name, {
      region,
      description: it.Description,
      scope: it.Scope,
      default: only(it.DefaultAction),
      rules: by(it.Rules, (each) => each.Name, rule),
      ...visibility(it.VisibilityConfig),
    }),
  'AWS::WAFv2::LoggingConfiguration': ({ ResourceArn, LogDestinationConfigs, RedactedFields, LoggingFilter: filter }) =>
    of('web ACL', webAclIn(ResourceArn), {
      log: {
        to: set(list<string>(LogDestinationConfigs).map((arn) => arn.replace(/:\*$/, ''))),
        redacted: set(
          list<Raw>(RedactedFields).map(
            (field) => field.SingleHeader?.Name ?? (field.QueryString ? 'the query string' : undefined),
          ),
        ),
        otherwise: filter.DefaultBehavior,
        keeps: by(
          filter.Filters,
          (each) => each.Behavior,
          (each) => ({
            meets: each.Requirement,
            actions: set(each.Conditions.map((condition: Raw) => condition.ActionCondition.Action)),
          }),
        ),
      },
    }),
};

function rule({
  Priority,
  Action,
  OverrideAction,
  Statement: { ManagedRuleGroupStatement: group, RateBasedStatement: rate },
  VisibilityConfig,
}: Raw) {
  return said({
    priority: Priority,
    does: Action ? action(Action) : `${only(OverrideAction)} of the group's own`,
    group: group && `${group.VendorName} ${group.Name}`,
    rate: rate && { by: rate.AggregateKeyType, limit: Number(rate.Limit), seconds: Number(rate.EvaluationWindowSec) },
    ...visibility(VisibilityConfig),
  });
}

/** `count`, or `block 429`. */
function action(it: Raw): string {
  const status = it.Block?.CustomResponse?.ResponseCode;
  return status === undefined ? only(it) : `${only(it)} ${status}`;
}

function only(it: Raw): string {
  const there = Object.keys(it).filter((name) => it[name] !== undefined);
  if (there.length !== 1) throw new Error(`one action expected, not ${there.join(', ')}`);
  return there[0]!.toLowerCase();
}

function visibility(it: Raw) {
  return {
    metric: it.MetricName as string,
    counted: flag(it.CloudWatchMetricsEnabled, true),
    sampled: flag(it.SampledRequestsEnabled, true),
  };
}
