/** What a domain must be so that Route 53 serves it and a public certificate can be issued for it. */
import { domainToASCII } from 'node:url';
import { Refusal } from './refusal.js';
import { hostSuffix, registrySuffix } from './suffixes.js';

const LABEL_LIMIT = 63;
const NAME_LIMIT = 253;

/** Top-level names that RFC 2606, 6761, 7686, 9476 or ICANN keep out of the public DNS. */
const RESERVED = [
  'alt',
  'arpa',
  'corp',
  'example',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'mail',
  'onion',
  'private',
  'test',
];

/** A shape that is not a domain name, with its own message. */
interface Shape {
  readonly matches: RegExp;
  readonly problem: string;
  readonly next: (typed: string) => string;
}

/** Only what could be a domain is worth offering. */
const giveName = (name: string) =>
  /^[^.\s]+(?:\.[^.\s]+)+$/.test(name) ? `Give the name alone: ${name}` : 'Give the name alone, like example.com.';
const hostOf = (typed: string) =>
  typed
    .replace(/^([a-z][a-z0-9+.-]*:)?\/\//i, '')
    .replace(/[/\\?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '');
const IP_NEXT = () => 'Give a name like example.com: certificates and DNS records are made for names.';

/** In order: the first match has the most useful message. */
const shapes: readonly Shape[] = [
  { matches: /^$/, problem: 'is empty.', next: () => 'Give the name of the site, like example.com.' },
  {
    matches: /^\.+$/,
    problem: 'is the root of the DNS, not a site.',
    next: () => 'Give a name below it, like example.com.',
  },
  { matches: /^[a-z][a-z0-9+.-]*:\/\//i, problem: 'is a URL.', next: (typed) => giveName(hostOf(typed)) },
  {
    matches: /[\s\p{Cc}]/u,
    problem: 'has a space or line break in it.',
    next: (typed) => giveName(typed.replace(/[\s\p{Cc}]+/gu, '')),
  },
  { matches: /[/\\?#]/, problem: 'has a path or query after the name.', next: (typed) => giveName(hostOf(typed)) },
  { matches: /@/, problem: 'is an e-mail address.', next: (typed) => giveName(hostOf(typed)) },
  { matches: /^\[|:.*:/, problem: 'is an IPv6 address.', next: IP_NEXT },
  { matches: /:/, problem: 'has a port after the name.', next: (typed) => giveName(hostOf(typed)) },
  {
    matches: /\*/,
    problem: 'is a wildcard.',
    next: (typed) => `${giveName(typed.replace(/^[*.]+/, ''))}. Each site is rendered under its own name.`,
  },
  {
    matches: /^\.|\.\.|[\u3002\uff0e\uff61]{2}/,
    problem: 'has an empty part between its dots.',
    next: (typed) => giveName(typed.replace(/\.{2,}/g, '.').replace(/^\./, '')),
  },
  {
    matches: /_/,
    problem: 'has an underscore, which host names and certificates cannot have.',
    next: (typed) => giveName(typed.replaceAll('_', '-')),
  },
];

/** What obviously has none of these shapes. */
const PLAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Lower-case punycode without a trailing dot. Throws a Refusal that says which rule the name breaks. */
export function checkDomain(typed: string): string {
  const trimmed = typed.trim();
  if (!PLAIN.test(trimmed))
    for (const { matches, problem, next } of shapes)
      if (matches.test(trimmed)) throw new Refusal(typed, problem, next(trimmed), validName(trimmed));
  const name = toPunycode(trimmed.replace(/\.$/, ''), typed);
  checkLabels(name, typed);
  checkPlace(name, typed);
  return name;
}

/** The name that is registered, with its suffix: `example.co.uk` of `www.example.co.uk`. */
export function isApex(domain: string): boolean {
  const suffix = registrySuffix(domain);
  return domain.endsWith(`.${suffix}`) && !domain.slice(0, -suffix.length - 1).includes('.');
}

/** The name in what was typed around it, when it is one; undefined otherwise. */
function validName(typed: string): string | undefined {
  const name = hostOf(typed.replace(/\s+/g, '').replace(/^[*.]+/, ''))
    .replaceAll('_', '-')
    .replace(/\.{2,}/g, '.');
  try {
    return PLAIN.test(name.replace(/\P{ASCII}/gu, 'x').toLowerCase()) ? checkDomain(name) : undefined;
  } catch {
    return undefined;
  }
}

function toPunycode(name: string, typed: string): string {
  const lower = name.toLowerCase();
  const strange = /[^a-z0-9.-]/.exec(lower.replace(/\P{ASCII}/gu, ''));
  if (strange)
    throw new Refusal(
      typed,
      `has the character ${JSON.stringify(strange[0])}, which a name cannot have.`,
      'Use letters, digits, hyphens and dots.',
    );
  if (/^[\d.]+$/.test(lower) || /\.\d+$/.test(lower))
    throw new Refusal(typed, 'is an IP address or ends in a number.', IP_NEXT());
  // Plain ASCII stays as it is: the URL parser behind domainToASCII would read "1.2.3" or "0x7f.1" as an address.
  const plain = /^[a-z0-9.-]*$/.test(lower) && !/(^|\.)xn--/.test(lower);
  const ascii = plain ? lower : domainToASCII(lower);
  if (ascii === '')
    throw new Refusal(
      typed,
      'is not a valid international name (IDNA).',
      'Check the spelling, or give the xn-- form that your registrar shows.',
    );
  if (/\.\d+$/.test(ascii)) throw new Refusal(typed, 'is an IP address written in other digits.', IP_NEXT());
  return ascii.replace(/\.$/, '');
}

function checkLabels(name: string, typed: string): void {
  for (const label of name.split('.')) {
    if (label === '')
      throw new Refusal(
        typed,
        'has a part that is empty once written as punycode.',
        'Remove the invisible character between the dots.',
      );
    if (label.startsWith('-') || label.endsWith('-'))
      throw new Refusal(
        typed,
        `has a hyphen at the ${label.startsWith('-') ? 'start' : 'end'} of "${label.slice(0, 20)}".`,
        'A hyphen may only be inside a part.',
      );
    if (label.length > LABEL_LIMIT)
      throw new Refusal(
        typed,
        `has a part of ${label.length} characters${label.startsWith('xn--') ? ' as punycode' : ''}; DNS allows ${LABEL_LIMIT}.`,
        'Shorten the part between two dots.',
      );
  }
  if (name.length > NAME_LIMIT)
    throw new Refusal(typed, `is ${name.length} characters long; DNS allows ${NAME_LIMIT}.`, 'Choose a shorter name.');
}

function checkPlace(name: string, typed: string): void {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (name === 'localhost' || last === 'localhost')
    throw new Refusal(typed, 'is this machine, which nobody else can reach.', 'Give a public name, like example.com.');
  if (!name.includes('.'))
    throw new Refusal(typed, 'is a single word without a top-level domain.', `Give the full name, like ${name}.com.`);
  if (RESERVED.includes(last))
    throw new Refusal(
      typed,
      `ends in .${last}, which is reserved: no public certificate can be issued for it.`,
      'Give a name you can register. To try things out, example.com renders everything.',
    );
  const host = hostSuffix(name);
  if (host !== undefined)
    throw new Refusal(
      typed,
      `${name === host ? 'is' : `is below ${host}, which is`} the address of a hosting service: only that service can delegate it.`,
      'Give a name that you registered yourself, like example.com.',
    );
  if (registrySuffix(name) === name)
    throw new Refusal(
      typed,
      'is a public suffix: others register their names below it.',
      `Give the name you registered, like example.${name}.`,
    );
}
