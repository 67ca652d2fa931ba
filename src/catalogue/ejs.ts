/** Templates in EJS, turned into JavaScript that reads like the template. EJS finds the tags; the functions are ours. */
import ejs from 'ejs';

/** What EJS splits a template into: texts, tags, and the code between them. */
interface Tokens {
  /** Takes the blanks around `<%_ _%>` away, and throws on a tag that is not closed. */
  readonly generateSource: () => void;
  readonly parseTemplateText: () => readonly string[];
}

/** How a piece of text is written within a template literal. */
export type Write = (text: string) => string;

const TAGS: readonly string[] = ['<%_', '<%=', '<%-', '<%'];

/**
 * Expression for the function of a template: its text as template literals, its code as it stands.
 * The expression names `it`, and `escaper`, which escapes. Throws where there is something to escape and no such name.
 */
export function templateFunction(text: string, escaper: string | undefined, write: Write): string {
  const statements: string[] = [];
  let literal = '';
  const endLiteral = () => {
    if (literal !== '') statements.push(`out += \`${literal}\`;`);
    literal = '';
  };
  for (const { tag, content } of partsOf(text)) {
    const code = content.trim();
    if (tag === undefined) literal += write(content);
    else if (tag === '<%=' && escaper === undefined)
      throw new Error(`no escape function for this type of file: write <%- ${code} %> if the value needs none`);
    else if (tag === '<%=') literal += `\${${escaper}(${code})}`;
    else if (tag === '<%-') literal += `\${${code}}`;
    else {
      endLiteral();
      statements.push(code);
    }
  }
  if (statements.length === 0) return `(it) => \`${literal}\``;
  endLiteral();
  return `(it) => {\nlet out = '';\n${statements.join('\n')}\nreturn out;\n}`;
}

/** The text itself. */
export function literally(text: string): string {
  return text.replace(/[`\\]|\$(?=\{)/g, '\\$&');
}

interface TemplatePart {
  /** Undefined for text. */
  readonly tag: string | undefined;
  readonly content: string;
}

function partsOf(text: string): readonly TemplatePart[] {
  const template = new ejs.Template(text) as unknown as Tokens;
  template.generateSource();
  const parts: TemplatePart[] = [];
  let open: string | undefined;
  let slurps = false;
  for (const token of template.parseTemplateText()) {
    if (TAGS.includes(token)) open = token;
    else if (/^[_-]?%>$/.test(token)) {
      // `_%>` and `-%>` take the line break behind them.
      slurps = token !== '%>';
      open = undefined;
    } else {
      parts.push({ tag: open, content: slurps && open === undefined ? token.replace(/^\n/, '') : token });
      slurps = false;
    }
  }
  return parts;
}
