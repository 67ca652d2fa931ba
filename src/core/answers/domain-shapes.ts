/** What people type or paste where a domain is asked for: URLs, addresses, names in quotes. */

export interface Shape {
  readonly matches: RegExp;
  readonly problem: string;
  /** The name in what was typed. */
  readonly within?: (typed: string) => string;
  readonly next?: string;
}

/** A scheme, also one with a slip of the finger, as in https:/ or http; */
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|ftp)[:;/]+|\/\/)/i;
/** What is copied along with a name. */
const AROUND = /^["'`<([{“‘«]+|["'`>)\]}”’»,;]+$/gu;
export const IP_NEXT = 'Give a name like example.com: certificates and DNS records are made for names.';

/** In order: the first match has the most useful message. */
const shapes: readonly Shape[] = [
  { matches: /^$/, problem: 'is empty.', next: 'Give the name of the site, like example.com.' },
  {
    matches: /^\.+$/,
    problem: 'is the root of the DNS, not a site.',
    next: 'Give a name below it, like example.com.',
  },
  { matches: SCHEME, problem: 'is a URL.', within: hostOf },
  {
    matches: /[\s\p{Cc}]/u,
    problem: 'has a space or line break in it.',
    within: (typed) => typed.replace(/[\s\p{Cc}]+/gu, ''),
  },
  {
    matches: /^["'`<({“‘«]|["'`>)}”’»,;]$/u,
    problem: 'has quotes, brackets or a comma around the name.',
    within: (typed) => hostOf(typed.replace(AROUND, '')),
  },
  { matches: /[/\\?#]/, problem: 'has a path or query after the name.', within: hostOf },
  { matches: /@/, problem: 'is an e-mail address.', within: hostOf },
  { matches: /^\[|:.*:/, problem: 'is an IPv6 address.', next: IP_NEXT },
  { matches: /:/, problem: 'has a port after the name.', within: hostOf },
  {
    matches: /\*/,
    problem: 'is a wildcard.',
    within: (typed) => typed.replace(/^[*.]+/, ''),
    next: 'Each site is rendered under its own name.',
  },
  {
    matches: /^\.|\.\.|[\u3002\uff0e\uff61]{2}/,
    problem: 'has an empty part between its dots.',
    within: (typed) => typed.replace(/\.{2,}/g, '.').replace(/^\./, ''),
  },
  {
    matches: /_/,
    problem: 'has an underscore, which host names and certificates cannot have.',
    within: withoutUnderscores,
  },
];

export function shapeOf(typed: string): Shape | undefined {
  return shapes.find(({ matches }) => matches.test(typed));
}

/** Without everything that one of the shapes has around a name. */
export function nameWithin(typed: string): string {
  const bare = hostOf(typed.replace(/\s+/g, '').replace(AROUND, '')).replace(/^[*.]+/, '');
  return withoutUnderscores(bare).replace(/\.{2,}/g, '.');
}

function hostOf(typed: string): string {
  return typed
    .replace(SCHEME, '')
    .replace(/[/\\?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '');
}

/** Names of records, such as _dmarc.example.com, belong to the name below; elsewhere a hyphen was meant. */
function withoutUnderscores(name: string): string {
  return name.replace(/^(?:_[^.]*\.)+/, '').replaceAll('_', '-');
}
