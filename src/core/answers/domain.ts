/** What a domain must be so that Route 53 serves it and a public certificate can be issued for it. */
import { domainToASCII } from 'node:url';
import { IP_NEXT, nameWithin, type Shape, shapeOf } from './domain-shapes.js';
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

/** Letters alone (RFC 3696, section 2), or an international name; ICANN gives none with a single letter. */
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/** What obviously has none of these shapes. */
const PLAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Lower-case punycode without a trailing dot. Throws a Refusal that says which rule the name breaks. */
export function checkDomain(typed: string): string {
  const trimmed = typed.trim();
  const shape = PLAIN.test(trimmed) ? undefined : shapeOf(trimmed);
  if (shape) throw new Refusal(typed, shape.problem, nextFor(shape, trimmed), validName(trimmed));
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

/** Only what would be taken is worth offering. */
function nextFor({ within, next = '' }: Shape, typed: string): string {
  if (!within) return next;
  const name = within(typed);
  if (validName(name) === undefined) return `Give the name alone, like example.com. ${next}`.trimEnd();
  // A name to copy has no full stop after it.
  return `Give the name alone: ${name}${next && `. ${next}`}`;
}

/** The name in what was typed around it, when it is one; undefined otherwise. */
function validName(typed: string): string | undefined {
  const name = nameWithin(typed);
  // A name that has a shape itself would be looked for in itself.
  if (shapeOf(name) || !PLAIN.test(name.replace(/\P{ASCII}/gu, 'x').toLowerCase())) return undefined;
  try {
    return checkDomain(name);
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
    throw new Refusal(typed, 'is an IP address or ends in a number.', IP_NEXT);
  // Plain ASCII stays as it is: the URL parser behind domainToASCII would read "1.2.3" or "0x7f.1" as an address.
  const plain = /^[a-z0-9.-]*$/.test(lower) && !/(^|\.)xn--/.test(lower);
  const ascii = plain ? lower : domainToASCII(lower);
  if (ascii === '')
    throw new Refusal(
      typed,
      'is not a valid international name (IDNA).',
      'Check the spelling, or give the xn-- form that your registrar shows.',
    );
  if (/\.\d+$/.test(ascii)) throw new Refusal(typed, 'is an IP address written in other digits.', IP_NEXT);
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
  if (!TOP_LEVEL.test(last))
    throw new Refusal(
      typed,
      `ends in .${last}, which is not a top-level domain: these have two letters or more.`,
      'Check the end of the name.',
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
