import { describe, expect, it } from 'vitest';
import { literally, templateFunction } from './ejs.js';

function render(text: string, it: object): string {
  const code = templateFunction(text, 'escaper', literally);
  return new Function('escaper', `'use strict'; return ${code}`)((value: unknown) => `<${value}>`)(it);
}

describe('templateFunction', () => {
  it('keeps text as it is, with what JavaScript would read in it', () => {
    const text = 'a `b` ${c} \\n $${d} %{e}\n\ttab \\\n';
    expect(render(text, {})).toBe(text);
  });

  it('escapes one kind of value, and not the other', () => {
    expect(render('<%= it.a %>|<%- it.a %>', { a: 'x' })).toBe('<x>|x');
  });

  it('takes the whole line of a statement, and nothing around one within a line', () => {
    const text =
      'one\n  <%_ if (it.a) { _%>\ntwo\n  <%_ } else { _%>\nthree\n<%_ } _%>\n<% if (it.a) { %> four <% } %>\n';
    expect(render(text, { a: true })).toBe('one\ntwo\n four \n');
    expect(render(text, { a: false })).toBe('one\nthree\n\n');
  });

  it('lets a template have comments and names of its own', () => {
    expect(render('<%_ // why\nconst n = it.a + 1; _%>\n<%- n %>', { a: 1 })).toBe('2');
  });

  it('refuses to escape for a file type that it has no rule for', () => {
    expect(() => templateFunction('<%= it.a %>', undefined, literally)).toThrow('no escape function');
  });
});
