import { describe, expect, it } from 'vitest';
import { checkDomain, isApex } from './domain.js';
import { AnswerError, Refusal } from './refusal.js';

const longName = `${['a', 'b', 'c', 'd'].map((letter) => letter.repeat(60)).join('.')}.${'e'.repeat(6)}.com`;

/** What is typed, and words of the message that only it gets. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['http://example.com', /is a URL/],
  ['example.com/path', /path or query/],
  ['example.com:8080', /port/],
  ['*.example.com', /wildcard/],
  ['co.uk', /public suffix/],
  ['localhost', /this machine/],
  ['example', /single word/],
  ['192.0.2.1', /IP address or ends in a number/],
  ['2001:db8::1', /IPv6/],
  ['１９２。0。2。1', /other digits/],
  ['exa mple.com', /space/],
  ['-a.example.com', /hyphen at the start/],
  ['a-.example.com', /hyphen at the end/],
  [`${'a'.repeat(64)}.com`, /part of 64 characters; DNS/],
  [`${'ü'.repeat(60)}.de`, /characters as punycode/],
  [longName, /is 254 characters long/],
  ['.', /root of the DNS/],
  ['', /is empty/],
  ['my_site.example.com', /underscore/],
  ['a..example.com', /empty part/],
  ['me@example.com', /e-mail/],
  ['site.internal', /reserved/],
  ['exa!mple.com', /character "!"/],
  ['"example.com"', /quotes, brackets or a comma/],
  ['xn--a.com', /IDNA/],
  ['\u00ad.com', /once written as punycode/],
];

describe('checkDomain', () => {
  it.each(refused)('refuses %j', (typed, words) => {
    expect(() => checkDomain(typed)).toThrow(words);
  });

  it('has words of its own for each, and a next step', () => {
    const errors = refused.map(([typed]) => {
      try {
        return checkDomain(typed);
      } catch (error) {
        return new AnswerError('domain', error as Refusal, '--domain');
      }
    });
    const problems = errors.map((error) =>
      (error as Error).message.replace(/^--domain ".*"…? /, '').replace(/^--domain .*… /, ''),
    );
    expect(new Set(problems).size).toBe(refused.length);
    for (const error of errors) expect((error as { next: string }).next).toMatch(/\w{3}/);
  });

  it.each([
    ['Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['  example.com ', 'example.com'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['BÜCHER.de.', 'xn--bcher-kva.de'],
    ['例え。jp', 'xn--r8jz45g.jp'],
    ['xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['docs.example.co.uk', 'docs.example.co.uk'],
    ['www.ck', 'www.ck'],
    ['1.example.com', '1.example.com'],
    ['0x7f.example.com', '0x7f.example.com'],
    ['pr--site.example.com', 'pr--site.example.com'],
  ])('takes %j as %s', (typed, name) => {
    expect(checkDomain(typed)).toBe(name);
  });

  it.each(['test', 'invalid', 'local', 'internal', 'onion', 'arpa', 'example', 'localhost'])(
    'refuses names below .%s, for which no certificate can be issued',
    (last) => {
      expect(() => checkDomain(`site.${last}`)).toThrow(Refusal);
    },
  );

  it.each(['example.c', 'www.example.x', 'example.c0m', 'example.co-m', 'example.0x7f'])(
    'refuses %s: no top-level domain is written so',
    (name) => {
      expect(() => checkDomain(name)).toThrow(/which is not a top-level domain/);
    },
  );

  it('names the host that a URL, path or port was wrapped around', () => {
    const next = (typed: string) => {
      try {
        return checkDomain(typed);
      } catch (error) {
        return (error as Refusal).next;
      }
    };
    for (const typed of ['https://user@docs.example.com:8443/a?b', 'docs.example.com/a', 'docs.example.com:80'])
      expect(next(typed)).toBe('Give the name alone: docs.example.com');
  });
});

it.each([
  ['example.com', true],
  ['example.co.uk', true],
  ['docs.example.com', false],
  ['www.example.co.uk', false],
  ['xn--bcher-kva.de', true],
  ['www.ck', true],
])('isApex(%s) is %s', (domain, apex) => {
  expect(isApex(domain)).toBe(apex);
});

it.each<[string, string | undefined]>([
  ['https://example.com/', 'example.com'],
  ['HTTPS://User@Example.COM:8443/a?b#c', 'example.com'],
  ['example.com/path', 'example.com'],
  ['*.example.com', 'example.com'],
  ['me@example.com', 'example.com'],
  ['https://bücher.de', 'xn--bcher-kva.de'],
  ['https:/example.com', 'example.com'],
  ['http:example.com', 'example.com'],
  ['http;//example.com', 'example.com'],
  ['"example.com"', 'example.com'],
  ['‘bücher.de’', 'xn--bcher-kva.de'],
  ['<https://example.com/a>', 'example.com'],
  ['example.com,', 'example.com'],
  ['_dmarc.example.com', 'example.com'],
  ['my_site.example.com', 'my-site.example.com'],
  ['*.foo.github.io', undefined],
  ['http://localhost:8080', undefined],
  ['https://foo.github.io/', undefined],
  ['::1', undefined],
  ['a。。example.com', undefined],
  ['', undefined],
])('%j is offered as %j', (typed, meant) => {
  let refusal: unknown;
  try {
    checkDomain(typed);
  } catch (error) {
    refusal = error;
  }
  const { meant: offered, next } = refusal as Refusal;
  expect(offered).toBe(meant);
  // What the next step names would be taken, and it ends once.
  const named = /alone: ([^\s]*[^\s.])/.exec(next)?.[1];
  expect(named === undefined ? undefined : checkDomain(named)).toBe(meant);
  expect(next).not.toMatch(/\.\./);
});
