/** The part of EJS that our templates use, turned into JavaScript that reads like the template. */

/** A tag with what it swallows around it: `<%_ code _%>` takes its whole line, `<% code %>` nothing; `<%= %>` escapes, `<%- %>` does not. */
const TAG = /[ \t]*<%_([\s\S]*?)_%>[ \t]*\n?|<%([=-]?)([\s\S]*?)%>/g;

/** How a piece of text is written within a template literal. */
export type Write = (text: string) => string;

/**
 * Expression for the function of a template: its text as template literals, its code as it stands.
 * The expression names `it`, and `escaper`, which escapes. Throws where there is something to escape and no such name.
 */
export function templateFunction(text: string, escaper: string | undefined, write: Write): string {
  const statements: string[] = [];
  let literal = '';
  let at = 0;
  const endLiteral = () => {
    if (literal !== '') statements.push(`out += \`${literal}\`;`);
    literal = '';
  };
  for (const tag of text.matchAll(TAG)) {
    const [whole, lineCode, sign, code] = tag;
    literal += write(text.slice(at, tag.index));
    at = tag.index + whole.length;
    if (sign === '=' && escaper === undefined)
      throw new Error(`no escape function for this type of file: write <%-${code}%> if the value needs none`);
    if (sign === '=') literal += `\${${escaper}(${code!.trim()})}`;
    else if (sign === '-') literal += `\${${code!.trim()}}`;
    else {
      endLiteral();
      statements.push((lineCode ?? code!).trim());
    }
  }
  literal += write(text.slice(at));
  if (statements.length === 0) return `(it) => \`${literal}\``;
  endLiteral();
  return `(it) => {\nlet out = '';\n${statements.join('\n')}\nreturn out;\n}`;
}

/** The text itself. */
export function literally(text: string): string {
  return text.replace(/[`\\]|\$(?=\{)/g, '\\$&');
}
