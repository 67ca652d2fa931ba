/** What CloudWatch Logs would make of a filter pattern for JSON events, as far as patterns here go: =, !=, *, &&, ||, parentheses. */

type Test = (event: unknown) => boolean;

const TOKEN = /\s*(&&|\|\||!=|[(){}=]|"[^"]*"|\$[\w.[\]]+)/y;

export function matchesPattern(pattern: string, event: unknown): boolean {
  return parse(pattern)(event);
}

function parse(pattern: string): Test {
  const tokens = tokensOf(pattern);
  const take = (sign?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (sign !== undefined && token !== sign))
      throw new Error(`${sign ?? 'something'} expected before "${tokens.join(' ')}"`);
    return token;
  };
  const chain = (sign: string, term: () => Test, all: boolean): Test => {
    const terms = [term()];
    while (tokens[0] === sign) {
      take();
      terms.push(term());
    }
    return (event) => (all ? terms.every((each) => each(event)) : terms.some((each) => each(event)));
  };
  const any = (): Test => chain('||', every, false);
  const every = (): Test => chain('&&', single, true);
  const single = (): Test => {
    if (tokens[0] !== '(') return comparison(take(), take(), take());
    take('(');
    const inner = any();
    take(')');
    return inner;
  };
  take('{');
  const test = any();
  take('}');
  if (tokens.length > 0) throw new Error(`"${tokens.join(' ')}" follows the end`);
  return test;
}

function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < pattern.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(pattern);
    if (!found) throw new Error(`no filter pattern from here: ${pattern.slice(at)}`);
    tokens.push(found[1]!);
  }
  return tokens;
}

/** A field that is not there is neither equal nor unequal. */
function comparison(selector: string, sign: string, quoted: string): Test {
  if (!selector.startsWith('$') || !['=', '!='].includes(sign) || !quoted.startsWith('"'))
    throw new Error(`no comparison: ${selector} ${sign} ${quoted}`);
  const escaped = quoted.slice(1, -1).replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const wanted = new RegExp(`^${escaped.replaceAll('*', '.*')}$`);
  return (event) => {
    const found = (selector.match(/\w+/g) ?? []).reduce<unknown>(
      (value, step) => (value as Record<string, unknown> | undefined)?.[step],
      event,
    );
    return typeof found === 'string' && wanted.test(found) === (sign === '=');
  };
}
