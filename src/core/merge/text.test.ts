import { describe, expect, it } from 'vitest';
import { mergeShapes, readText, writeText } from './text.js';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('readText', () => {
  it.each([
    '',
    'a',
    'a\n',
    '\n',
    'a\nb',
    'a\r\nb\r\n',
    'a\r\nb',
    '\ufeffa\n',
    'mixed\r\nline\nendings\n',
    '\r\n',
    'a\n\n\n',
  ])('gives %j back as it was', (text) => {
    const read = readText(encode(text))!;
    expect(decode(writeText(read.lines, read))).toBe(text);
  });

  it('knows CRLF by every line, so that mixed endings are nobody’s to change', () => {
    expect(readText(encode('a\r\nb\r\n'))).toMatchObject({ ending: '\r\n', lines: ['a', 'b'] });
    expect(readText(encode('a\r\nb\n'))).toMatchObject({ ending: '\n', lines: ['a\r', 'b'] });
  });

  it.each([
    ['a NUL byte', Uint8Array.of(97, 0, 98)],
    ['bytes that are not UTF-8', Uint8Array.of(0xff, 0xfe, 0x61)],
    ['Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
  ])('takes %s for binary', (_what, bytes) => {
    expect(readText(bytes)).toBeUndefined();
  });
});

describe('mergeShapes', () => {
  const unix = { bom: false, ending: '\n', finalNewline: true } as const;
  const windows = { bom: true, ending: '\r\n', finalNewline: false } as const;

  it('keeps what the user changed, and takes what only the template changed', () => {
    expect(mergeShapes(unix, windows, unix)).toEqual(windows);
    expect(mergeShapes(unix, unix, windows)).toEqual(windows);
    expect(mergeShapes(unix, { ...unix, ending: '\r\n' }, { ...unix, finalNewline: false })).toEqual({
      bom: false,
      ending: '\r\n',
      finalNewline: false,
    });
  });
});
