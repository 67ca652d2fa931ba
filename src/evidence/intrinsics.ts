/** Values of templates as text, so that evidence need not know in how many ways CloudFormation can say the same. */
import type { Stack } from './template.js';

type Named = Readonly<Record<string, unknown>>;

/** Text of a value: references to resources stay `${Id}` or `${Id.Attribute}`, both ways of a condition are joined by `|`. */
export function plain(stacks: readonly Stack[], stack: Stack, value: unknown): string {
  const again = (each: unknown) => plain(stacks, stack, each);
  if (Array.isArray(value)) return value.map(again).join(',');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const [name = '', argument] = Object.entries(value)[0] ?? [];
  switch (name) {
    case 'Ref':
      return reference(stacks, stack, String(argument));
    case 'Fn::GetAtt':
      return `\${${[argument].flat().join('.')}}`;
    case 'Fn::Sub': {
      const [text, named] = [argument].flat() as [string, Named?];
      return text.replace(/\$\{([^}]+)\}/g, (_, id: string) =>
        named && id in named ? again(named[id]) : reference(stacks, stack, id),
      );
    }
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown];
      return Array.isArray(parts) ? parts.map(again).join(separator) : again(parts);
    }
    case 'Fn::If':
      return (argument as unknown[]).slice(1).map(again).join('|');
    case 'Fn::ImportValue':
      return exported(stacks, again(argument));
    default:
      return Object.entries(value)
        .map(([key, each]) => `${key}: ${again(each)}`)
        .join(', ');
  }
}

/** A parameter is its default, or what another stack gives out under its name; anything else stays a reference. */
function reference(stacks: readonly Stack[], stack: Stack, id: string): string {
  if (id === 'AWS::NoValue') return '';
  const parameter = section(stack, 'Parameters')[id] as Named | undefined;
  if (parameter === undefined) return `\${${id}}`;
  if (parameter['Default'] !== undefined) return String(parameter['Default']);
  const giver = stacks.find((each) => id in section(each, 'Outputs'));
  return giver ? plain(stacks, giver, (section(giver, 'Outputs')[id] as Named)['Value']) : `\${${id}}`;
}

function exported(stacks: readonly Stack[], name: string): string {
  for (const stack of stacks)
    for (const output of Object.values(section(stack, 'Outputs')) as Named[]) {
      if (plain(stacks, stack, (output['Export'] as Named | undefined)?.['Name']) === name)
        return plain(stacks, stack, output['Value']);
    }
  return `\${import ${name}}`;
}

function section(stack: Stack, name: string): Named {
  return (stack.template[name] ?? {}) as Named;
}
