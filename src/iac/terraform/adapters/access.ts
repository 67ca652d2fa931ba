/** Who may do what, and what is turned away: roles, the identity provider, the web ACL. */
import { keysOf } from '../../access.js';
import { combined, joined, webAclIn } from '../../adapters.js';
import { known, mapped, open, or, type Text } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { Rule } from '../../kinds/access.js';
import { policyOf } from '../../policy.js';

export const access: Adapters = {
  aws_iam_role: (it, at) =>
    makes('role', at, {
      description: it.text('description'),
      path: or(it.text('path'), '/', it.place),
      trust: policyOf(it.at('assume_role_policy').value),
      seconds: or(it.number('max_session_duration'), 3600, it.place),
      attached: or(it.set('managed_policy_arns'), [], it.place),
      policies: {},
    }),
  aws_iam_policy: (it, at) =>
    makes('policy', at, {
      description: it.text('description'),
      path: or(it.text('path'), '/', it.place),
      policy: policyOf(it.at('policy').value),
    }),
  aws_iam_role_policy_attachment: (it, at) =>
    sets('role', it.text('role'), at, { attached: mapped(it.text('policy_arn'), (arn) => [arn]) }),
  aws_iam_role_policy: (it, at) => {
    const policy = policyOf(it.at('policy').value);
    const name = it.text('name');
    return sets('role', it.text('role'), at, {
      policies: policy && { [name?.known ? name.value : `{policy ${at.resource.address}}`]: policy },
    });
  },
  aws_iam_openid_connect_provider: (it, at) =>
    makes('identity provider', at, {
      audiences: or(it.set('client_id_list'), [], it.place),
      thumbprints: or(it.set('thumbprint_list'), [], it.place),
    }),
  aws_wafv2_web_acl: (it, at) =>
    makes('web ACL', at, {
      region: at.region,
      description: it.text('description'),
      scope: it.text('scope'),
      default: only(it.at('default_action')),
      rules: by(it.each('rule'), (rule) => rule.text('name'), ruleOf),
      ...visibility(it.at('visibility_config')),
    }),
  aws_wafv2_web_acl_logging_configuration: (it, at) =>
    sets('web ACL', webAclIn(it.text('resource_arn')), at, {
      log: said({
        to: it.set('log_destination_configs'),
        redacted: redactedIn(it),
        otherwise: it.text('logging_filter.default_behavior'),
        keeps: by(
          it.each('logging_filter.filter'),
          (each) => each.text('behavior'),
          (each) => said({ meets: each.text('requirement'), actions: actionsOf(each) }),
        ),
      }),
    }),
};

function redactedIn(it: Fields) {
  const fields = it.each('redacted_fields').map((field): Text => {
    if (field.has('query_string.0')) return known('the query string', field.place);
    return field.text('single_header.name') ?? open('a field that nobody reads is redacted', field.place);
  });
  return combined(fields, it.has('redacted_fields') ? it.at('redacted_fields').place : it.place);
}

function actionsOf(filter: Fields) {
  const actions = filter.each('condition').map((each) => each.text('action_condition.action'));
  return combined(actions, filter.place);
}

function ruleOf(it: Fields): Rule {
  const group = it.at('statement.managed_rule_group_statement');
  const rate = it.at('statement.rate_based_statement');
  return said({
    priority: it.number('priority'),
    does: it.has('action')
      ? action(it.at('action'))
      : (mapped(only(it.at('override_action')), (does) => `${does} of the group's own`) as Text),
    group: it.has('statement.managed_rule_group_statement')
      ? joined(group.place, group.text('vendor_name'), group.text('name'))
      : undefined,
    rate: it.has('statement.rate_based_statement')
      ? said({
          by: rate.text('aggregate_key_type'),
          limit: rate.number('limit'),
          seconds: rate.number('evaluation_window_sec'),
        })
      : undefined,
    ...visibility(it.at('visibility_config')),
  });
}

/** `count`, or `block 429`. */
function action(it: Fields): Text {
  const does = only(it);
  return does.known ? joined(does.place, does, it.number(`${does.value}.custom_response.response_code`)) : does;
}

/** The one block that is there. */
function only(it: Fields): Text {
  const block = it.value.kind === 'list' && it.value.items.length === 1 ? it.value.items[0]! : it.value;
  const names = keysOf(block).filter((name) => it.each(name).some((each) => each.has('')));
  const unclear = names.map((name) => it.at(name).value).find(({ kind }) => kind === 'unknown');
  if (unclear?.kind === 'unknown') return open(unclear.why, unclear.place);
  return names.length === 1 ? known(names[0]!, it.place) : open('one action is expected', it.place);
}

function visibility(it: Fields) {
  return {
    metric: it.text('metric_name'),
    counted: or(it.flag('cloudwatch_metrics_enabled'), true, it.place),
    sampled: or(it.flag('sampled_requests_enabled'), true, it.place),
  };
}
