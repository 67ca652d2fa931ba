/** The rendered code as written: what is configured, by which provider, and where that is. */
import { parse } from '@cdktn/hcl2json';
import type { FileTree } from '../../../src/core/types.js';
import type { Raw } from '../unread.js';

export interface CodeBlock {
  readonly type: string;
  /** `aws_s3_bucket.content`, without `data.` */
  readonly address: string;
  readonly body: Raw;
  /** Alias of its provider; `aws` for the one without. */
  readonly provider: string;
}

export interface Code {
  readonly resources: readonly CodeBlock[];
  readonly documents: readonly CodeBlock[];
  /** Region and tags as expressions. */
  readonly providers: readonly { readonly alias: string; readonly region: string; readonly tags: string }[];
  readonly variables: Readonly<Record<string, Raw>>;
  /** Region by alias, where a variable's default says it. */
  readonly regions: Readonly<Record<string, string>>;
}

/** @param folder root module within the repository, `hardened` or `insecure` */
export async function codeOf(tree: FileTree, folder: string): Promise<Code> {
  const files: Raw[] = [];
  for (const [path, { bytes }] of tree)
    if (new RegExp(`^${folder}/[^/]+\\.tf$`).test(path)) files.push(await parse(path, new TextDecoder().decode(bytes)));
  const variables = Object.assign({}, ...files.map((file) => file.variable ?? {}));
  const providers = files
    .flatMap((file) => file.provider?.aws ?? [])
    .map((body: Raw) => ({
      alias: body.alias ?? 'aws',
      region: expression(body.region),
      tags: expression(body.default_tags?.[0]?.tags ?? '${{}}'),
    }));
  return {
    resources: files.flatMap((file) => blocks(file.resource)),
    documents: files.flatMap((file) => blocks(file.data)).filter(({ type }) => type === 'aws_iam_policy_document'),
    providers,
    variables,
    regions: Object.fromEntries(providers.map(({ alias, region }) => [alias, regionOf(region, variables)])),
  };
}

function blocks(byType: Raw): readonly CodeBlock[] {
  return Object.entries<Raw>(byType ?? {}).flatMap(([type, named]) =>
    Object.entries<Raw>(named).map(([name, [body]]) => ({
      type,
      address: `${type}.${name}`,
      body,
      provider: /^\$\{aws\.(\w+)\}$/.exec(body.provider)?.[1] ?? 'aws',
    })),
  );
}

/** The parser writes `${…}` around what is no plain text. */
function expression(text: string): string {
  return /^\$\{(.*)\}$/s.exec(text)?.[1] ?? JSON.stringify(text);
}

function regionOf(region: string, variables: Raw): string {
  const variable = /^var\.(\w+)$/.exec(region)?.[1];
  return variable === undefined ? JSON.parse(region) : variables[variable][0].default;
}

/** Arguments of Terraform itself: they change how, not what. */
const META = new Set(['provider', 'depends_on', 'lifecycle', 'for_each', 'count', 'timeouts']);

/** The part of the values that the code sets; the rest is what a mock made up. */
export function configured(values: Raw, body: Raw): Raw {
  return said(values, [Object.fromEntries(Object.entries(body).filter(([name]) => !META.has(name)))]);
}

function said(values: Raw, bodies: readonly Raw[]): Raw {
  if (Array.isArray(values)) return values.map((each) => said(each, bodies));
  if (values === null || typeof values !== 'object') return values;
  const contents = bodies.flatMap((body) => [
    body,
    ...Object.entries<Raw>(body.dynamic ?? {}).map(([name, dynamic]) => ({
      [name]: dynamic.flatMap((each: Raw) => each.content),
    })),
  ]);
  const kept = Object.keys(values).flatMap((key) => {
    const inner = contents.filter((body) => key in body).map((body) => body[key]);
    if (inner.length === 0 || values[key] === null) return [];
    // Blocks are lists of objects; an argument is taken whole.
    const nested = inner.flat();
    const isBlock = inner.every(Array.isArray) && nested.every((each) => each !== null && typeof each === 'object');
    return [[key, isBlock ? said(values[key], nested) : values[key]]];
  });
  return Object.fromEntries(kept);
}
