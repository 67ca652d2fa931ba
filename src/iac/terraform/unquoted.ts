/** Escapes of a quoted text as the characters that they stand for. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

export function unquoted(text: string): string {
  return unmarked(
    text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (all, short, long, letter) =>
      letter === undefined ? String.fromCodePoint(Number.parseInt(short ?? long, 16)) : (ESCAPES[letter] ?? all),
    ),
  );
}

/** `$${` and `%%{` are how a template writes `${` and `%{`. */
export function unmarked(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
