/** Comments, strings and heredocs of Terraform source, each stepped over as a whole. Past the text means: not closed. */

/** Past the comment, string or heredoc that starts here, or past one character. */
export function pastWord(text: string, at: number): number {
  if (text[at] === '"') return pastString(text, at + 1);
  if (text[at] === '<') return pastHeredoc(text, at) ?? at + 1;
  return pastComment(text, at) ?? at + 1;
}

/** Undefined where no comment starts. The line of a comment ends after it, except inside of one with an end of its own. */
export function pastComment(text: string, at: number): number | undefined {
  const two = text.slice(at, at + 2);
  if (two === '/*') return endOf(text, '*/', at + 2, 2) ?? text.length + 1;
  if (two === '//' || text[at] === '#') return endOf(text, '\n', at, 0) ?? text.length;
  return undefined;
}

function pastString(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '"') return at + 1;
    at = text[at] === '\\' ? at + 2 : pastTemplate(text, at);
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
    at = pastTemplate(text, at);
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
    next = pastWord(text, next);
  }
  return depth === 0 ? next : text.length + 1;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(text: string, mark: string, from: number, past: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found === -1 ? undefined : found + past;
}
