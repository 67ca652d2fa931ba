/** The blocks of one root module, by what they declare. */
import type { Place } from '../place.js';
import { type Unknown, unknown } from '../value.js';
import type { Parsed } from './parse.js';
import { type Attribute, attribute, type Block } from './syntax.js';

export interface Module {
  readonly folder: string;
  readonly resources: readonly Block[];
  readonly data: readonly Block[];
  readonly providers: readonly Block[];
  readonly outputs: readonly Block[];
  /** Of Terraform itself. */
  readonly settings: readonly Block[];
  readonly modules: readonly Block[];
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  /** Values that files give to variables, the last one winning. */
  readonly given: ReadonlyMap<string, Attribute>;
  readonly opaque: readonly Unknown[];
  readonly place: Place;
}

/** @param files of the module's folder: `.tf` and the `.tfvars` that Terraform reads by itself */
export function moduleOf(folder: string, files: readonly Parsed[]): Module {
  const code = files.filter(({ file }) => file.endsWith('.tf'));
  const isOverride = ({ file }: Parsed) => /(^|[/_])override\.tf$/.test(file);
  const blocks = overridden(
    code.filter((each) => !isOverride(each)).flatMap((each) => each.blocks),
    code.filter(isOverride).flatMap((each) => each.blocks),
  );
  const of = (type: string) => blocks.filter((block) => block.type === type);
  return {
    folder,
    resources: of('resource'),
    data: of('data'),
    providers: of('provider').filter(({ labels }) => labels[0] === 'aws'),
    outputs: of('output'),
    settings: of('terraform'),
    modules: of('module'),
    variables: new Map(of('variable').map((block) => [block.labels[0] ?? '', block])),
    locals: new Map(of('locals').flatMap((block) => block.attributes.map((each) => [each.name, each] as const))),
    given: new Map(
      files
        .filter(({ file }) => file.endsWith('.tfvars'))
        .toSorted(byPrecedence)
        .flatMap(({ attributes }) => attributes.map((each) => [each.name, each] as const)),
    ),
    opaque: [...files.flatMap(({ errors }) => errors.map((place) => unknown('the code cannot be read', place)))],
    place: { file: folder, line: 1, endLine: 1 },
  };
}

/** `terraform.tfvars` before `*.auto.tfvars`, those by name. */
function byPrecedence(left: Parsed, right: Parsed): number {
  const rank = ({ file }: Parsed) => (file.endsWith('.auto.tfvars') ? 1 : 0);
  return rank(left) - rank(right) || left.file.localeCompare(right.file);
}

/** An override replaces single arguments, and nested blocks of a type as a whole. */
function overridden(blocks: readonly Block[], overrides: readonly Block[]): readonly Block[] {
  const all = [...blocks];
  for (const override of overrides) {
    const at = all.findIndex((block) => key(block) === key(override));
    if (at < 0 || override.type === 'locals') all.push(override);
    else all[at] = merged(all[at]!, override);
  }
  return all;
}

function merged(block: Block, override: Block): Block {
  const replaced = new Set(override.attributes.map(({ name }) => name));
  const types = new Set(override.blocks.map(({ type }) => type));
  return {
    ...block,
    attributes: [...block.attributes.filter(({ name }) => !replaced.has(name)), ...override.attributes],
    blocks: [...block.blocks.filter(({ type }) => !types.has(type)), ...override.blocks],
  };
}

function key(block: Block): string {
  const alias = attribute(block, 'alias');
  return [block.type, ...block.labels, alias?.type === 'literal' ? alias.value : ''].join(' ');
}
