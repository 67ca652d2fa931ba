/**
 * AWS provider 6 cannot be installed everywhere, so the suites run Terraform with 5.100. What that one does not know yet is
 * taken out of a copy by this one list; every other argument must be known to both.
 */
import type { FileTree, RenderedFile } from '../../../src/core/types.js';
import { bare, get, items } from '../../../src/iac/access.js';
import type { Value } from '../../../src/iac/value.js';

const VERSION = '5.100.0';

interface TakenAway {
  readonly type: string;
  /** Blocks down to the argument, and the argument. */
  readonly path: readonly string[];
  /** Variable that the argument's value comes from, with the newest value that provider 5 takes. */
  readonly lowered?: { readonly variable: string; readonly value: string };
  /** What provider 5 needs in its place. @param value of the argument in the code */
  readonly instead?: { readonly argument: string; readonly value: (value: string) => string };
  readonly reason: string;
}

export const takenAway: readonly TakenAway[] = [
  { type: 'aws_s3_bucket', path: ['bucket_namespace'], reason: 'known since provider 6.37' },
  {
    type: 'aws_s3_bucket_server_side_encryption_configuration',
    path: ['rule', 'blocked_encryption_types'],
    reason: 'known since provider 6.22',
  },
  {
    type: 'aws_cloudwatch_log_resource_policy',
    path: ['resource_arn'],
    instead: { argument: 'policy_name', value: (value) => value.replace(/\.arn$/, '.name') },
    reason: 'provider 5 knows policies of the account only, which have a name instead',
  },
  {
    type: 'aws_cloudfront_distribution',
    path: ['viewer_certificate', 'minimum_protocol_version'],
    lowered: { variable: 'tls_policy', value: 'TLSv1.2_2021' },
    reason: 'provider 5 refuses the policies of 2025 before AWS is asked',
  },
];

export function printTakenAway(): void {
  for (const { type, path, lowered, instead, reason } of takenAway)
    console.log(
      `PROVIDER 5  ${type}.${path.join('.')} ${lowered ? `is ${lowered.value}` : instead ? 'is another argument' : 'is left out'}: ${reason}`,
    );
}

/** A rendered repository as provider 5 can read it: without what is on the list, and with an override for the version. */
export function forProvider5(tree: FileTree): FileTree {
  const files = new Map<string, RenderedFile>();
  for (const [path, file] of tree) files.set(path, /\.(tf|hcl)$/.test(path) ? edited(file) : file);
  for (const folder of rootModules(tree)) files.set(`${folder}/zz_provider_override.tf`, override(tree, folder));
  return files;
}

function edited(file: RenderedFile): RenderedFile {
  return { ...file, bytes: new TextEncoder().encode(takenAway.reduce(without, new TextDecoder().decode(file.bytes))) };
}

function without(text: string, { type, path, lowered, instead }: TakenAway): string {
  if (lowered) return text;
  const argument = path.at(-1)!;
  const resources = new RegExp(`^resource "${type}" .*?^\\}$`, 'gms');
  const asserts = /^( *)assert \{\n.*?^\1\}\n/gms;
  if (instead) {
    const line = new RegExp(`^( *)${argument} *= (.*)$`, 'gm');
    return text.replace(resources, (block) =>
      block.replace(line, (_, indent, value) => `${indent}${instead.argument} = ${instead.value(value)}`),
    );
  }
  return text
    .replace(resources, (block) => block.replace(new RegExp(`^ *${argument} *=.*\\n`, 'gm'), ''))
    .replace(asserts, (block) => (block.includes(argument) ? '' : block));
}

function rootModules(tree: FileTree): readonly string[] {
  return [...tree]
    .filter(([path]) => path.endsWith('.tf'))
    .flatMap(([path, file]) => {
      const names = new TextDecoder().decode(file.bytes).includes('required_providers');
      return names ? [path.slice(0, path.lastIndexOf('/'))] : [];
    });
}

/** Only what is on the list is said twice: Terraform ignores unknown arguments of a resource that an override repeats. */
function override(tree: FileTree, folder: string): RenderedFile {
  const text = [...tree]
    .filter(([path]) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
    .map(([, file]) => new TextDecoder().decode(file.bytes))
    .join('\n');
  const lowered = takenAway.flatMap(({ lowered }) =>
    lowered && text.includes(`variable "${lowered.variable}"`)
      ? [`variable "${lowered.variable}" {\n  default = "${lowered.value}"\n}\n`]
      : [],
  );
  const version = `terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "${VERSION}"\n    }\n  }\n}\n`;
  return { bytes: new TextEncoder().encode([version, ...lowered].join('\n')), executable: false, class: 'managed' };
}

// biome-ignore lint/suspicious/noExplicitAny: values of a provider have any shape.
type Raw = any;

/**
 * Puts back what was taken away, as the rendered code says it.
 * @param values what the code sets of the resource
 * @param body the resource as read from the code
 * @param state all that provider 5 made of it
 */
export function putBack(type: string, values: Raw, body: Value, state: Raw = values): Raw {
  const lost = takenAway.filter((each) => each.type === type);
  const renamed = lost.flatMap(({ path, instead }) => (instead ? [[path.at(-1)!, state[instead.argument]]] : []));
  return lost
    .filter(({ instead }) => !instead)
    .reduce((all, { path }) => placed(all, body, path), { ...values, ...Object.fromEntries(renamed) });
}

function placed(values: Raw, body: Value, [step, ...rest]: readonly string[]): Raw {
  const said = get(body, step!);
  if (said.kind === 'absent') return values;
  if (rest.length === 0) return { ...values, [step!]: plain(said) };
  return { ...values, [step!]: values[step!].map((each: Raw, at: number) => placed(each, items(said)[at]!, rest)) };
}

function plain(said: Value): Raw {
  const value = bare(said);
  if (value === undefined) throw new Error('what was taken away is an expression, which only Terraform can evaluate');
  return value;
}
