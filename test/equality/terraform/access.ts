/** Who may do what, and what is turned away: roles, the web ACL. */
import { of } from '../fragments.js';
import { list, policyOf } from '../policy.js';
import { by, flag, type Readers, said, set, webAclIn } from '../reader.js';
import type { Raw } from '../unread.js';

export const access: Readers = {
  aws_iam_role: (it) =>
    of('role', it.name, {
      description: it.description,
      trust: policyOf(it.assume_role_policy)!,
      seconds: Number(it.max_session_duration ?? 3600),
      attached: set(it.managed_policy_arns),
      policies: {},
    }),
  aws_iam_policy: (it) => of('policy', it.name, { description: it.description, policy: policyOf(it.policy)! }),
  aws_iam_role_policy_attachment: (it) => of('role', it.role, { attached: [it.policy_arn] }),
  aws_iam_role_policy: (it) => of('role', it.role, { policies: { [it.name]: policyOf(it.policy)! } }),
  aws_wafv2_web_acl: (it, { region }) =>
    of('web ACL', it.name, {
      region,
      description: it.description,
      scope: it.scope,
      default: only(it.default_action[0]),
      rules: by(it.rule, (rule) => rule.name, rule),
      ...visibility(it.visibility_config[0]),
    }),
  aws_wafv2_web_acl_logging_configuration: ({
    resource_arn,
    log_destination_configs,
    redacted_fields,
    logging_filter: [filter],
  }) =>
    of('web ACL', webAclIn(resource_arn), {
      log: {
        to: set(log_destination_configs),
        redacted: set(
          list<Raw>(redacted_fields).map(
            (field) => field.single_header?.[0]?.name ?? (field.query_string?.[0] ? 'the query string' : undefined),
          ),
        ),
        otherwise: filter.default_behavior,
        keeps: by(
          filter.filter,
          (each) => each.behavior,
          (each) => ({
            meets: each.requirement,
            actions: set(each.condition.map((condition: Raw) => condition.action_condition[0].action)),
          }),
        ),
      },
    }),
};

function rule(it: Raw) {
  const { managed_rule_group_statement, rate_based_statement } = it.statement[0];
  const group = managed_rule_group_statement?.[0];
  const rate = rate_based_statement?.[0];
  return said({
    priority: it.priority,
    does: it.action?.[0] ? action(it.action[0]) : `${only(it.override_action[0])} of the group's own`,
    group: group && `${group.vendor_name} ${group.name}`,
    rate: rate && {
      by: rate.aggregate_key_type,
      limit: Number(rate.limit),
      seconds: Number(rate.evaluation_window_sec),
    },
    ...visibility(it.visibility_config[0]),
  });
}

/** `count`, or `block 429`. */
function action(it: Raw): string {
  const does = only(it);
  const status = it[does][0].custom_response?.[0]?.response_code;
  return status === undefined ? does : `${does} ${status}`;
}

/** The one block that is there. */
function only(it: Raw): string {
  const there = Object.keys(it).filter((name) => it[name][0] !== undefined);
  if (there.length !== 1) throw new Error(`one action expected, not ${there.join(', ')}`);
  return there[0]!;
}

function visibility(it: Raw) {
  return {
    metric: it.metric_name as string,
    counted: flag(it.cloudwatch_metrics_enabled, true),
    sampled: flag(it.sampled_requests_enabled, true),
  };
}
