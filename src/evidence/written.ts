/** Terraform code as it is written: values where the code says them, other expressions as their text in `${…}`. */
import { type Block, type Expression, MEMBER, type TemplatePart } from '../iac/terraform/syntax.js';

/** Arguments and nested blocks; a nested block is always a list, a labelled one such as `dynamic` stands under its label. */
export function bodyOf({ attributes, blocks }: Block): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = Object.fromEntries(attributes.map(({ name, value }) => [name, plain(value)]));
  for (const block of blocks) {
    const [label] = block.labels;
    const before = body[block.type];
    if (label === undefined) body[block.type] = [...((before ?? []) as unknown[]), bodyOf(block)];
    else {
      const labelled = (before ?? {}) as Readonly<Record<string, unknown[]>>;
      body[block.type] = { ...labelled, [label]: [...(labelled[label] ?? []), bodyOf(block)] };
    }
  }
  return body;
}

function plain(expression: Expression): unknown {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'template':
      return templateText(expression.parts);
    case 'tuple':
      return expression.items.map(plain);
    case 'object':
      return Object.fromEntries(expression.entries.map(([key, value]) => [String(plain(key)), plain(value)]));
    default:
      return `\${${textOf(expression)}}`;
  }
}

function templateText(parts: readonly TemplatePart[]): string {
  return parts.map(partText).join('');
}

function partText(part: TemplatePart): string {
  if (typeof part === 'string') return part;
  if (part.type === 'loop') return '%{ for … }';
  if (part.type !== 'if') return `\${${textOf(part)}}`;
  const otherwise = part.no.length === 0 ? '' : `%{ else }${templateText(part.no)}`;
  return `%{ if ${textOf(part.test)} }${templateText(part.yes)}${otherwise}%{ endif }`;
}

type Of<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

function textOf(expression: Expression): string {
  switch (expression.type) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'template':
      return `"${expression.parts.map((part) => partText(typeof part === 'string' ? quoted(part) : part)).join('')}"`;
    case 'tuple':
      return `[${expression.items.map(textOf).join(', ')}]`;
    case 'object':
      return `{ ${expression.entries.map(([key, value]) => `${keyText(key)} = ${textOf(value)}`).join(', ')} }`;
    case 'name':
      return expression.name === MEMBER ? '' : expression.name;
    case 'attribute':
      return `${textOf(expression.of)}.${expression.name}`;
    case 'index':
      return `${textOf(expression.of)}[${textOf(expression.at)}]`;
    case 'splat':
      return `${textOf(expression.of)}[*]${textOf(expression.each)}`;
    case 'call':
      return `${expression.name}(${expression.args.map(textOf).join(', ')}${expression.expand ? '...' : ''})`;
    case 'for':
      return forText(expression);
    case 'conditional':
      return `${textOf(expression.test)} ? ${textOf(expression.yes)} : ${textOf(expression.no)}`;
    case 'unary':
      return `${expression.operator}${textOf(expression.of)}`;
    case 'binary':
      return `${textOf(expression.left)} ${expression.operator} ${textOf(expression.right)}`;
    case 'unreadable':
      return '';
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function keyText(key: Expression): string {
  return key.type === 'literal' ? String(key.value) : `(${textOf(key)})`;
}

function forText({ names, of, key, value, grouped, condition }: Of<'for'>): string {
  const intro = `for ${names.join(', ')} in ${textOf(of)}`;
  const only = condition ? ` if ${textOf(condition)}` : '';
  if (key === undefined) return `[${intro} : ${textOf(value)}${only}]`;
  return `{ ${intro} : ${textOf(key)} => ${textOf(value)}${grouped ? '...' : ''}${only} }`;
}
