import { describe, expect, it } from 'vitest';
import { argument, blocksOf, resourceBlocks } from './hcl-blocks.js';

describe('blocks of Terraform source', () => {
  it.each([
    ['as terraform fmt writes them', 'resource "a" "b" {\n  x = 1\n}\n'],
    ['on one line', 'resource "a" "b" { x = 1 }'],
    ['with CRLF and tabs', 'resource "a" "b" {\r\n\tx = 1\r\n}\r\n'],
    ['with a comment after the brace', 'resource "a" "b" { # resource "c" "d" {\n  x = 1\n}'],
    ['with bare labels', 'resource a b {\n  x = 1\n}'],
    ['with the brace of a string', 'resource "a" "b" {\n  y = "}"\n  z = "${f("}")}$${"\n  x = 1\n}'],
    ['with a heredoc', 'resource "a" "b" {\n  y = <<-EOT\n    }\n    resource "c" "d" {\n  EOT\n  x = 1\n}'],
    ['after comments', '# resource "c" "d" {\n/* resource "e" "f" { */\n// {\nresource "a" "b" {\n  x = 1\n}'],
    ['after other blocks', 'locals {\n  l = {\n  }\n}\nresource "a" "b" {\n  x = 1\n}\n'],
    ['after a conflict marker', '<<<<<<< yours\nresource "a" "b" {\n  x = 1\n}\n=======\n>>>>>>> rendered by 2\n'],
    ['after a stray closing brace', '}\n\nresource "a" "b" {\n  x = 1\n}\n'],
  ])('are found %s', (_, text) => {
    const [found, ...others] = resourceBlocks(text);
    expect([found?.type, found?.name, others.length]).toEqual(['a', 'b', 0]);
    expect(argument(found!, 'x')).toMatch(/^1/);
  });

  it('have a place in the text', () => {
    const text = '# why\nmoved {\n  from = a.b\n  to   = a.c\n}\n\nremoved {\n  from = a.d\n}\n';
    expect(blocksOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'moved {\n  from = a.b\n  to   = a.c\n}',
      'removed {\n  from = a.d\n}',
    ]);
  });

  it('give the argument at their top, not one of a block in them', () => {
    const [block] = resourceBlocks('resource "a" "b" {\n  rule {\n    name = "inner"\n  }\n  name = "outer"\n}\n');
    expect(argument(block!, 'name')).toBe('"outer"');
    expect(argument(block!, 'nothing')).toBeUndefined();
  });
});
