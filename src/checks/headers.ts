/** Questions about the headers that every answer gets. */
import type { Model, Thing } from '../iac/model.js';
import { everyBehavior, servesFiles } from './distributions.js';
import { given, leadsTo } from './every.js';
import { all, type Finding, fails, holds, unclear } from './finding.js';

/** Policies of AWS by id, and whether they have the headers that protect a page. */
export const MANAGED: Readonly<Record<string, boolean>> = {
  '67f7725c-6f97-4210-82d7-5512b31e9d03': true,
  'e61eb60c-9c35-4d20-a928-2b84e02af89c': true,
  'eaab4381-ed33-4a86-88ca-d9558dc6cd63': true,
  '5cc3b908-e619-4b99-88e5-2cf7f45965bd': false,
  '60669652-455b-4ae9-85a4-c4c02393f86c': false,
};

/** The headers policy of every behavior that serves files is one of the site's own, and answers well. */
export function everyHeadersPolicy(model: Model, ask: (policy: Thing<'headers policy'>) => Finding): Finding {
  const sentence = 'The distribution sends no headers of the site. Name a response headers policy in every behavior.';
  const managed = 'The headers are those of AWS, without a Content-Security-Policy. Name a headers policy of the site.';
  return everyBehavior(model, (behavior, distribution) => {
    if (!servesFiles(behavior, distribution)) return holds;
    const { headersPolicy } = behavior;
    const said = given(headersPolicy, distribution.place, (id) => id !== '', sentence);
    if (said.finding !== 'holds' || !headersPolicy?.known) return said;
    if (headersPolicy.value in MANAGED) return fails(managed, headersPolicy.place);
    const policy = leadsTo(model, 'headers policy', headersPolicy);
    if (!policy.known) return unclear(policy);
    const finding = ask(policy.value);
    return policy.value.doubt && finding.finding === 'fails' ? unclear(policy.value.doubt) : finding;
  });
}

export interface Hsts {
  /** At least so many. */
  readonly seconds: number;
  /** `two years`, as the sentence says it. */
  readonly time: string;
  readonly subdomains?: boolean;
  readonly preload?: boolean;
}

/** What a headers policy says about Strict-Transport-Security. */
export function hstsIs({ is, place }: Thing<'headers policy'>, wanted: Hsts): Finding {
  const hsts = is.security?.strictTransport;
  if (hsts === undefined)
    return fails('The headers lack Strict-Transport-Security. Add it to the headers policy.', place);
  const flag = (name: 'subdomains' | 'preload', directive: string): Finding =>
    wanted[name]
      ? given(
          hsts[name],
          place,
          (on) => on,
          `Strict-Transport-Security does not say ${directive}. Turn it on in the headers policy.`,
        )
      : holds;
  return all(
    flag('subdomains', 'includeSubDomains'),
    flag('preload', 'preload'),
    given(
      hsts.seconds,
      place,
      (seconds) => seconds >= wanted.seconds,
      `Strict-Transport-Security ends too soon. Set at least ${wanted.time}, which is ${wanted.seconds} seconds.`,
    ),
  );
}
