/** A file as lines, and what a merge must give back unchanged: byte order mark, line ending, final newline. */
import { decodeUtf8 } from '../text/utf8.js';

export interface TextShape {
  readonly bom: boolean;
  readonly ending: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

export interface Text extends TextShape {
  readonly lines: readonly string[];
}

const BOM = '\ufeff';

/** The lines of a file, or undefined when it is binary: not UTF-8, or with a NUL byte. */
export function readText(bytes: Uint8Array): Text | undefined {
  const whole = decodeUtf8(bytes);
  if (whole === undefined || whole.includes('\0')) return undefined;
  const bom = whole.startsWith(BOM);
  const body = bom ? whole.slice(1) : whole;
  // Mixed line endings stay part of the lines, so that no line is rewritten because of another.
  const ending = body.includes('\n') && !/(?:^|[^\r])\n/.test(body) ? '\r\n' : '\n';
  const finalNewline = body.endsWith(ending);
  const lines = body === '' ? [] : body.split(ending);
  if (finalNewline) lines.pop();
  return { bom, ending, finalNewline, lines };
}

export function writeText(lines: readonly string[], { bom, ending, finalNewline }: TextShape): Uint8Array {
  const body = lines.join(ending) + (finalNewline && lines.length > 0 ? ending : '');
  return new TextEncoder().encode((bom ? BOM : '') + body);
}

/** The user's shape where the user changed it, else the template's. */
export function mergeShapes(base: TextShape, ours: TextShape, theirs: TextShape): TextShape {
  const pick = <Key extends keyof TextShape>(key: Key): TextShape[Key] =>
    ours[key] === base[key] ? theirs[key] : ours[key];
  return { bom: pick('bom'), ending: pick('ending'), finalNewline: pick('finalNewline') };
}
