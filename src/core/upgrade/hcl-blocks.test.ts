import { describe, expect, it } from 'vitest';
import { argument, blocksOf, resourceBlocks, unreadLine } from './hcl-blocks.js';

describe('blocks of Terraform source', () => {
  it.each([
    ['as terraform fmt writes them', 'resource "a" "b" {\n  x = 1\n}\n'],
    ['on one line', 'resource "a" "b" { x = 1 }'],
    ['with CRLF and tabs', 'resource "a" "b" {\r\n\tx = 1\r\n}\r\n'],
    ['with a comment after the brace', 'resource "a" "b" { # resource "c" "d" {\n  x = 1\n}'],
    ['with bare labels', 'resource a b {\n  x = 1\n}'],
    ['with the brace of a string', 'resource "a" "b" {\n  y = "}"\n  z = "${f("}")}$${"\n  x = 1\n}'],
    ['with a heredoc', 'resource "a" "b" {\n  y = <<-EOT\n    }\n    resource "c" "d" {\n  EOT\n  x = 1\n}'],
    [
      'with the end mark of a heredoc in an interpolation',
      'resource "a" "b" {\n  y = <<E\n${f(<<F\nE\n}\nF\n)}\nE\n  x = 1\n}',
    ],
    ['with a comment in the head', 'resource /* a */ "a" /* " { */ "b" /* z */ {\n  x = 1\n}'],
    ['with a comment of two lines in the head', 'resource "a" /* {\n*/ "b" {\n  x = 1\n}'],
    ['with a comment before the head', '/* } */ resource "a" "b" {\n  x = 1\n}'],
    ['with labels that touch', 'resource"a""b"{\n  x = 1\n}'],
    ['with the letters of any language', 'resource "a" b {\n  ä = "}"\n  x = 1\n}'],
    ['with a percent sign before an interpolation', 'resource "a" "b" {\n  y = "5%%${f("}{{", "{")}"\n  x = 1\n}'],
    [
      'with one percent sign before it',
      'resource "a" "b" {\n  y = "%${f("{")}$%{ if "{" == "}" }%{ endif }"\n  x = 1\n}',
    ],
    ['with escapes', 'resource "a" "b" {\n  y = "$${{ %%{{ $$${{ \\"{ \\\\"\n  x = 1\n}'],
    ['with nested strings', 'resource "a" "b" {\n  y = "${f("${g("{")}{")}{"\n  x = 1\n}'],
    ['with comments in an interpolation', 'resource "a" "b" {\n  y = "${/* } " */ f # }\n}"\n  x = 1\n}'],
    ['with a heredoc that holds half a string', 'resource "a" "b" {\n  y = <<E\n  " \\ $${ { ${"E"}\nE\n  x = 1\n}'],
    ['after comments', '# resource "c" "d" {\n/* resource "e" "f" { */\n// {\nresource "a" "b" {\n  x = 1\n}'],
    ['after other blocks', 'locals {\n  l = {\n  }\n}\nresource "a" "b" {\n  x = 1\n}\n'],
    ['after a conflict marker', '<<<<<<< yours\nresource "a" "b" {\n  x = 1\n}\n=======\n>>>>>>> rendered by 2\n'],
    ['after a stray closing brace', '}\n\nresource "a" "b" {\n  x = 1\n}\n'],
  ])('are found %s', (_, text) => {
    const [found, ...others] = resourceBlocks(text);
    expect([found?.type, found?.name, others.length]).toEqual(['a', 'b', 0]);
    expect(argument(found!, 'x')).toMatch(/^1/);
  });

  it.each([
    ['a block that is never closed', 'locals {\n}\nresource "a" "b" {\n  x = {\n}\n', 3],
    ['a brace too many', 'locals {\n}\n}\n', 3],
    ['a string that is never closed', 'locals {\n  a = "\n}\n', 2],
    ['an interpolation that is never closed', 'locals {\n  a = "${"\n}\n', 2],
    ['a comment that is never closed', 'locals {\n}\n/* a\n', 3],
    ['a heredoc that is never closed', 'locals {\n  a = <<E\n}\n', 2],
    ['a head on two lines', 'resource "a"\n"b"\n{\n}\n', 3],
    ['a head that is no block', 'resource = {\n}\n', 1],
    ['a label with an escape', 'resource "a" "\\u0062" {\n}\n', 1],
  ])('are in doubt after %s', (_, text, line) => {
    expect(unreadLine(text)).toBe(line);
  });

  it.each([
    ['', undefined],
    ['# {\n', undefined],
    ['\ufeffresource "a" "b" {\r\n  y = "$${" # }\r\n}', undefined],
  ])('are not in doubt in %j', (text, line) => {
    expect(unreadLine(text)).toBe(line);
  });

  it('have a place in the text', () => {
    const text = '# why\nmoved {\n  from = a.b\n  to   = a.c\n}\n\nremoved {\n  from = a.d\n}\n';
    expect(blocksOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'moved {\n  from = a.b\n  to   = a.c\n}',
      'removed {\n  from = a.d\n}',
    ]);
  });

  it('give an argument without its comment', () => {
    const [block] = resourceBlocks('resource "a" "b" {\n  name = /* the */ "c" # not "d"\n  // name = 2\n}\n');
    expect(argument(block!, 'name')?.trim()).toBe('"c"');
  });

  it.each(['join(".", [\n"a"])', '<<E\na\nE\n'])('give no argument that goes on in the next line: %j', (value) => {
    expect(argument(resourceBlocks(`resource "a" "b" {\n  name = ${value}\n}`)[0]!, 'name')).toBeUndefined();
  });

  it('give the argument at their top, not one of a block in them', () => {
    const [block] = resourceBlocks('resource "a" "b" {\n  rule {\n    name = "inner"\n  }\n  name = "outer"\n}\n');
    expect(argument(block!, 'name')).toBe('"outer"');
    expect(argument(block!, 'nothing')).toBeUndefined();
  });
});
