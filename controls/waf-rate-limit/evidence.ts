import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, unclear } from '../../src/checks/finding.js';
import type { Rule } from '../../src/iac/kinds/access.js';
import type { Place } from '../../src/iac/place.js';

const LIMIT = 2000;
/** The window in which WAF counts by default. */
const SECONDS = 300;

export const evidence: Evidence = (model) =>
  every(model, 'web ACL', { none: 'There is no web ACL. Add one, with a rule that limits the rate.' }, (acl) => {
    const findings = Object.values(acl.is.rules ?? {}).flatMap(({ rate }) => (rate ? [limits(rate, acl.place)] : []));
    const sentence = 'One address may send any number of requests. Add a rate-based rule with a limit of 2000.';
    const unsure = Object.values(acl.is.rules ?? {}).find(({ does }) => !does.known)?.does;
    const none = unsure && !unsure.known ? unclear(unsure) : fails(sentence, acl.place);
    return findings.find(({ finding }) => finding === 'holds') ?? (findings.length > 0 ? all(findings) : none);
  });

function limits({ limit, seconds }: NonNullable<Rule['rate']>, place: Place): Finding {
  if (seconds && !seconds.known) return unclear(seconds);
  return given(
    limit,
    place,
    (requests) => requests / (seconds?.value ?? SECONDS) <= LIMIT / SECONDS,
    'One address may send too many requests. Limit it to 2000 in five minutes.',
  );
}
