import { every, given, leadsTo, must, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { allows } from '../../src/checks/policies.js';
import { known } from '../../src/iac/fact.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';
import type { Policy } from '../../src/iac/policy.js';

const REDACTED = ['authorization', 'cookie'];

export const evidence: Evidence = (model) =>
  every(model, 'web ACL', { none: 'There is no web ACL whose requests could be logged. Add one.' }, (acl) => {
    const { log, sampled, rules } = acl.is;
    const to = must(
      acl,
      'log',
      log?.to,
      (arns) => arns.length > 0,
      'Nobody can see what the web ACL turned away. Log its requests to a log group.',
    );
    return all(
      to,
      log?.to?.known ? log.to.value.map((arn) => arrives(model, arn, acl)) : holds,
      REDACTED.map((header) =>
        must(
          acl,
          'log',
          log?.redacted,
          (headers) => headers.some((name) => name.toLowerCase() === header),
          `The log shows the header ${header} in full. Redact it in the logging of the web ACL.`,
        ),
      ),
      [sampled, ...Object.values(rules ?? {}).map((rule) => rule.sampled)].map((fact) =>
        given(
          fact,
          acl.place,
          (on) => !on,
          'Samples of requests show in full what the log redacts. Turn off sampled requests.',
        ),
      ),
    );
  });

function arrives(model: Model, arn: string, acl: Thing<'web ACL'>): Finding {
  const place = acl.is.log?.to?.place ?? acl.place;
  const group = leadsTo(model, 'log group', known(arn.replace(/:\*$/, ''), place));
  if (!group.known) return unclear(group);
  const { id, place: made, unclear: all_, is } = group.value;
  if (!id.startsWith('{') && !id.startsWith('aws-waf-logs-'))
    return fails('WAF does not write to a log group of this name. Start its name with aws-waf-logs-.', made);
  const unsure = all_.get('policy');
  if (unsure) return unclear(unsure);
  const shared = thingsOf(model, 'log policy').map((each) => each.is.policy);
  return mayWrite([is.policy, ...shared], made);
}

function mayWrite(policies: readonly (Policy | undefined)[], place: Thing['place']): Finding {
  const said = policies.filter((policy) => policy !== undefined);
  const allowed = said.flatMap(({ statements }) =>
    statements.known
      ? statements.value.map((each) => allows(each, 'Service delivery.logs.amazonaws.com', 'logs:PutLogEvents'))
      : [statements],
  );
  const sentence =
    'WAF may not write to the log group. Allow delivery.logs.amazonaws.com the action logs:PutLogEvents in its policy.';
  return some(allowed, (yes) => yes, sentence, said[0]?.place ?? place);
}
