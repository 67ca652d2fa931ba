import { everyServedBucket } from '../../src/checks/distributions.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import type { LifecycleRule } from '../../src/iac/kinds/buckets.js';
import type { Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyServedBucket(model, (bucket) =>
    all(
      ends(
        bucket,
        'previousDays',
        'The bucket keeps previous versions forever. Add a lifecycle rule that expires them.',
      ),
      ends(
        bucket,
        'abortDays',
        'The bucket keeps unfinished uploads forever. Add a lifecycle rule that aborts them after a week.',
      ),
    ),
  );

/** A rule for the whole bucket says it, and is on. */
function ends(
  { is, unclear: all, handed, place }: Thing<'bucket'>,
  days: 'previousDays' | 'abortDays',
  sentence: string,
): Finding {
  const unsure = all.get('lifecycle') ?? (is.lifecycle ? undefined : handed);
  if (unsure) return unclear(unsure);
  const rules = Object.values(is.lifecycle ?? {}).filter((rule) => rule[days] !== undefined);
  const findings = rules.map((rule) => works(rule, days, sentence));
  return findings.find(({ finding }) => finding === 'holds') ?? findings[0] ?? fails(sentence, place);
}

function works({ status, prefix, ...rule }: LifecycleRule, days: 'previousDays' | 'abortDays', sentence: string) {
  const said = rule[days]!;
  const unsure = [status, prefix, said].find((fact) => fact && !fact.known);
  if (unsure && !unsure.known) return unclear(unsure);
  const off = status?.known && status.value !== 'Enabled' ? status : undefined;
  const narrow = prefix.known && prefix.value !== '' ? prefix : undefined;
  const wrong = off ?? narrow;
  return wrong ? fails(sentence, wrong.place) : holds;
}
