import { given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails } from '../../src/checks/finding.js';
import { everyHeadersPolicy, hstsIs } from '../../src/checks/headers.js';
import type { Thing } from '../../src/iac/model.js';

const PARTS = {
  contentSecurityPolicy: 'Content-Security-Policy',
  contentTypeOptions: 'X-Content-Type-Options',
  frameOptions: 'X-Frame-Options',
  referrerPolicy: 'Referrer-Policy',
} as const;

export const evidence: Evidence = (model) =>
  everyHeadersPolicy(model, (policy) =>
    all(
      Object.entries(PARTS).map(
        ([part, header]): Finding =>
          policy.is.security?.[part as keyof typeof PARTS] === undefined
            ? fails(`The headers lack ${header}. Add it to the headers policy.`, policy.place)
            : all(),
      ),
      hstsIs(policy, { seconds: 31_536_000, time: 'a year' }),
      contentIsConfined(policy),
    ),
  );

function contentIsConfined({ is, place }: Thing<'headers policy'>): Finding {
  const value = is.security?.contentSecurityPolicy?.value;
  return all(
    given(
      value,
      place,
      (policy) => !policy.includes("'unsafe-"),
      "The Content-Security-Policy lets injected scripts run. Name hashes instead of 'unsafe-inline' or 'unsafe-eval'.",
    ),
    given(
      value,
      place,
      (policy) => isConfined(sourcesOf(policy, 'default-src')),
      "The Content-Security-Policy lets pages load from anywhere. Start it with default-src 'self'.",
    ),
  );
}

function sourcesOf(policy: string, directive: string): readonly string[] {
  const found = policy.split(';').map((each) => each.trim().split(/\s+/));
  return found.find(([name]) => name?.toLowerCase() === directive)?.slice(1) ?? [];
}

/** Each source is the site itself, nothing, or a host by its name. */
function isConfined(sources: readonly string[]): boolean {
  return sources.length > 0 && !sources.some((source) => /^(?:\*|[a-z]+:(?:\/\/\*)?)$/i.test(source));
}
