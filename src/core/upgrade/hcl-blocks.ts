/** Top-level blocks of Terraform source, in any formatting: enough to name them and to repeat one of their arguments. */
import { nextSign, pastComment, pastWord } from './hcl-words.js';

export interface HclBlock {
  /** `resource`, `removed`, `import` … */
  readonly keyword: string;
  readonly labels: readonly string[];
  /** What stands between the braces, with spaces in place of comments. */
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
  return readBlocks(text).blocks;
}

/** Where the text cannot be read with certainty, so that blocks may be missed: the number of the line. */
export function unreadLine(text: string): number | undefined {
  const { doubt } = readBlocks(text);
  return doubt === undefined ? undefined : text.slice(0, doubt).split('\n').length;
}

function readBlocks(text: string): { readonly blocks: readonly HclBlock[]; readonly doubt: number | undefined } {
  const blocks: HclBlock[] = [];
  const code = withoutComments(text);
  let [at, depth, head, open] = [0, 0, 0, 1];
  let doubt: number | undefined;
  while (at < code.length) {
    const next = pastWord(code, at);
    const sign = next === at + 1 ? code[at] : undefined;
    if (sign === '{' && depth++ === 0) open = next;
    if (sign === '}' && --depth <= 0) {
      const block = blockOf(code, head, open, next);
      if (block) blocks.push(block);
      else doubt ??= Math.max(head, open);
      [head, depth] = [next, 0];
    }
    if (next > code.length) doubt ??= at;
    // The head of a block is on one line.
    if (depth === 0 && sign === '\n') head = next;
    at = nextSign(code, next);
  }
  return { blocks, doubt: depth > 0 ? (doubt ?? open) : doubt };
}

/** Spaces in place of comments, so that every place stays what it is. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let [at, kept] = [nextSign(text, 0), 0];
  while (at < text.length) {
    const comment = pastComment(text, at);
    if (comment !== undefined && comment <= text.length) {
      parts.push(text.slice(kept, at), ' '.repeat(comment - at));
      kept = comment;
    }
    at = nextSign(text, comment ?? pastWord(text, at));
  }
  return [...parts, text.slice(kept)].join('');
}

function blockOf(text: string, head: number, open: number, end: number): HclBlock | undefined {
  const words = /^\s*(\w+)((?:\s+(?:"[^"\\\n]*"|[\p{L}\p{N}_-]+)|"[^"\\\n]*")*)\s*$/u.exec(text.slice(head, open - 1));
  if (words === null) return undefined;
  const labels = [...words[2]!.matchAll(/"([^"\n]*)"|([\p{L}\p{N}_-]+)/gu)].map(([, quoted, bare]) => quoted ?? bare!);
  const start = head + text.slice(head).search(/\S/);
  return { keyword: words[1]!, labels, body: text.slice(open, end - 1), start, end };
}

/** The expression of an argument that stands on one line, at the top of the block; undefined for any other. */
export function argument({ text }: Pick<ResourceBlock, 'text'>, name: string): string | undefined {
  const found = [...text.matchAll(new RegExp(`^([ \\t]*)${name}[ \\t]*=[ \\t]*(.+?)[ \\t\\r]*$`, 'gm'))];
  const value = found.toSorted(([, a], [, b]) => a!.length - b!.length)[0]?.[2];
  return value === undefined || /^<<|[[({,]$/.test(value) ? undefined : value;
}
