import { every, given, leadsTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { under } from '../../src/checks/facts.js';
import { all, type Finding, fails, unclear } from '../../src/checks/finding.js';
import type { Thing } from '../../src/iac/model.js';

/** Values that isolate, by header. */
const ISOLATING: Readonly<Record<string, readonly string[]>> = {
  'Cross-Origin-Opener-Policy': ['same-origin'],
  'Cross-Origin-Embedder-Policy': ['require-corp', 'credentialless'],
  'Cross-Origin-Resource-Policy': ['same-origin', 'same-site'],
};

export const evidence: Evidence = (model) =>
  every(model, 'distribution', { none: 'There is no distribution that could send headers.' }, ({ is, place }) => {
    const reference = is.behavior?.headersPolicy;
    if (reference === undefined) return fails('Answers have no headers policy. Name one in the cache behavior.', place);
    const policy = leadsTo(model, 'headers policy', reference);
    return policy.known ? isolates(policy.value) : unclear(policy);
  });

function isolates({ is, place }: Thing<'headers policy'>): Finding {
  return all(
    Object.entries(ISOLATING).map(([header, values]) => {
      const said = under(is.custom, header, place);
      if (!said.known) return unclear(said);
      return given(
        said.value?.value,
        place,
        (value) => values.includes(value),
        `Other sites may share a process with this one. Send the header ${header} with ${values[0]}.`,
      );
    }),
    given(
      is.removed,
      place,
      (names) => names.some((name) => name.toLowerCase() === 'server'),
      'Answers say which server sent them. Remove the header Server.',
    ),
  );
}
