/** Comments, strings and heredocs of Terraform source, each skipped as a whole. A result past the text means: not closed. */

const SIGNS = /["<#/{}\n]/g;
/** What may end a string, or be in one without being part of it. */
const STRING_SIGNS = /["\\$%]/g;
const HEREDOC_SIGNS = /[\n$%]/g;

/** Past the comment, string or heredoc that starts here, or past one character. */
export function pastWord(text: string, at: number): number {
  if (text[at] === '"') return pastString(text, at + 1);
  if (text[at] === '<') return pastHeredoc(text, at) ?? at + 1;
  return pastComment(text, at) ?? at + 1;
}

/** Undefined where no comment starts. The line of a comment ends after it, except for a comment with its own end. */
export function pastComment(text: string, at: number): number | undefined {
  const two = text.slice(at, at + 2);
  if (two === '/*') return endOf(text, '*/', at + 2, 2) ?? text.length + 1;
  if (two === '//' || text[at] === '#') return endOf(text, '\n', at, 0) ?? text.length;
  return undefined;
}

/** The first place from `at` on where something starts or ends that these functions know, or a line ends. */
export function nextSign(text: string, at: number): number {
  return first(SIGNS, text, at);
}

function pastString(text: string, from: number): number {
  let at = first(STRING_SIGNS, text, from);
  while (at < text.length) {
    if (text[at] === '"') return at + 1;
    at = first(STRING_SIGNS, text, text[at] === '\\' ? at + 2 : pastTemplate(text, at));
  }
  return text.length + 1;
}

/** A backslash means nothing in a heredoc. Its last line cannot be in an interpolation. */
function pastHeredoc(text: string, from: number): number | undefined {
  const start = sticky(/<<-?([\p{L}\p{N}_-]+)\r?\n/uy, text, from);
  if (start === null) return undefined;
  const last = new RegExp(`[ \\t]*${start[1]}[ \\t]*\\r?(?=\\n|$)`, 'uy');
  let at = from + start[0].length;
  while (at < text.length) {
    const close = text[at - 1] === '\n' ? sticky(last, text, at) : null;
    if (close !== null) return at + close[0].length;
    const stop = first(HEREDOC_SIGNS, text, at);
    at = text[stop] === '\n' ? stop + 1 : pastTemplate(text, stop);
  }
  return text.length + 1;
}

/** Past the interpolation or its escape that starts here, or past one character. Only `$${` and `%%{` are escapes. */
function pastTemplate(text: string, at: number): number {
  if (/^(?:\$\$|%%)\{/.test(text.slice(at, at + 3))) return at + 3;
  if (!/^[$%]\{/.test(text.slice(at, at + 2))) return at + 1;
  let [next, depth] = [at + 2, 1];
  while (next < text.length && depth > 0) {
    if (text[next] === '{') depth++;
    if (text[next] === '}') depth--;
    next = depth > 0 ? nextSign(text, pastWord(text, next)) : next + 1;
  }
  return depth === 0 ? next : text.length + 1;
}

/** Where the pattern, which has the flag g, matches first; the end of the text where it does not. */
function first(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? Math.max(from, text.length);
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(text: string, mark: string, from: number, past: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found === -1 ? undefined : found + past;
}
