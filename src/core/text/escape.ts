/** How `<%= %>` writes a value, by the language of the file it is written into. */
export type Escape = (value: unknown) => string;

/** By extension of the file; a file of any other type takes values only by `<%- %>`. Every one keeps the value on one line. */
export const escapes = {
  tf: hcl,
  hcl,
  md: markdown,
  html,
  svg: html,
  yml: quoted,
  yaml: quoted,
  json: quoted,
  ts: script,
  js: script,
  mjs: script,
  sh: shell,
  txt: oneLine,
  properties: oneLine,
} satisfies Readonly<Record<string, Escape>>;

/** Inside a double-quoted HCL string; `${` and `%{` would start a template. */
function hcl(value: unknown): string {
  return quoted(value).replace(/[$%](?=\{)/g, '$&$&');
}

/** Inside a double-quoted YAML or JSON string. */
function quoted(value: unknown): string {
  return JSON.stringify(String(value))
    .slice(1, -1)
    .replace(/[\u007f\u0085\u2028\u2029]/g, unicodeEscape);
}

/** Inside any JavaScript string literal, template literals included. */
function script(value: unknown): string {
  return quoted(value)
    .replace(/['`]/g, '\\$&')
    .replace(/\$(?=\{)/g, '\\$')
    .replace(/<\//g, '<\\/');
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or attribute value. */
function html(value: unknown): string {
  return htmlLines(oneLine(value));
}

/** The same for text whose line breaks are meant. */
export function htmlLines(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Running text: neither markup, table cell nor raw HTML. */
function markdown(value: unknown): string {
  return oneLine(value)
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^([#>+-])/, '\\$1');
}

/** Inside single quotes of a POSIX shell. */
function shell(value: unknown): string {
  return oneLine(value).replace(/'/g, `'\\''`);
}

/** Control characters and line breaks become one space. */
function oneLine(value: unknown): string {
  return String(value).replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');
}
