/** Top-level blocks of Terraform source, however its owner formats it: enough to name them and to repeat one of their arguments. */

export interface HclBlock {
  /** `resource`, `removed`, `import` … */
  readonly keyword: string;
  readonly labels: readonly string[];
  /** What stands between the braces. */
  readonly body: string;
  /** Of the whole block in the text. */
  readonly start: number;
  readonly end: number;
}

export interface ResourceBlock {
  readonly type: string;
  readonly name: string;
  readonly text: string;
}

export function resourceBlocks(text: string): readonly ResourceBlock[] {
  return blocksOf(text).flatMap(({ keyword, labels: [type, name], body }) =>
    keyword === 'resource' && type !== undefined && name !== undefined ? [{ type, name, text: body }] : [],
  );
}

export function blocksOf(text: string): readonly HclBlock[] {
  const blocks: HclBlock[] = [];
  let [at, depth, head, open] = [0, 0, 0, 0];
  while (at < text.length) {
    const next = pastWord(text, at);
    const sign = next === at + 1 ? text[at] : undefined;
    if (sign === '{' && depth++ === 0) open = next;
    if (sign === '}' && --depth <= 0) {
      const block = blockOf(text, head, open, next);
      if (block) blocks.push(block);
      [head, depth] = [next, 0];
    }
    // The head of a block is on one line; a comment before it is not part of it.
    if (depth === 0 && (sign === '\n' || /^\s*(?:#|\/\/|\/\*)/.test(text.slice(head, next)))) head = next;
    at = next;
  }
  return blocks;
}

function blockOf(text: string, head: number, open: number, end: number): HclBlock | undefined {
  const words = /^\s*(\w+)((?:\s+(?:"[^"\n]*"|[\w-]+))*)\s*$/.exec(text.slice(head, open - 1));
  if (words === null) return undefined;
  const labels = [...words[2]!.matchAll(/"([^"\n]*)"|([\w-]+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const start = head + text.slice(head).search(/\S/);
  return { keyword: words[1]!, labels, body: text.slice(open, end - 1), start, end };
}

/** Past the comment, string or heredoc that starts here, or past one character. */
function pastWord(text: string, at: number): number {
  const rest = text.slice(at, at + 2);
  if (text[at] === '#' || rest === '//') return endOf(text, '\n', at, 0);
  if (rest === '/*') return endOf(text, '*/', at + 2, 2);
  if (text[at] === '"') return pastString(text, at + 1);
  const heredoc = rest === '<<' ? /^<<-?([\w-]+)\r?\n/.exec(text.slice(at, at + 80)) : null;
  if (heredoc === null) return at + 1;
  const close = new RegExp(`^[ \\t]*${heredoc[1]}[ \\t]*\\r?$`, 'm').exec(text.slice(at + heredoc[0].length));
  return close === null ? text.length : at + heredoc[0].length + close.index + close[0].length;
}

function pastString(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '"') return at + 1;
    else if (/^[$%]\{/.test(text.slice(at, at + 2)) && !/[$%]/.test(text[at - 1] ?? '')) at = pastBraces(text, at + 2);
    else at++;
  }
  return at;
}

/** Past the end of an interpolation, which may hold strings. */
function pastBraces(text: string, from: number): number {
  let [at, depth] = [from, 1];
  while (at < text.length && depth > 0) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    at = text[at] === '"' ? pastString(text, at + 1) : at + 1;
  }
  return at;
}

function endOf(text: string, mark: string, from: number, past: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + past;
}

/** The expression of an argument that stands on one line, at the top of the block. */
export function argument({ text }: Pick<ResourceBlock, 'text'>, name: string): string | undefined {
  const found = [...text.matchAll(new RegExp(`^([ \\t]*)${name}[ \\t]*=[ \\t]*(.+?)[ \\t\\r]*$`, 'gm'))];
  return found.toSorted(([, a], [, b]) => a!.length - b!.length)[0]?.[2];
}
