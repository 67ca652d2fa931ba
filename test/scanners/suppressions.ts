/** What a rendered repository accepts in writing: beside a resource, or for a whole variant in Checkov's configuration. */
import { parse, parseDocument } from 'yaml';
import type { Scanner, Suppression } from './finding.js';

/** Text of a file by its path below the scanned folder. */
export type Texts = ReadonlyMap<string, string>;

const HCL_SKIP = /^\s*#checkov:skip=(\w+):(.*)$/;

/** Lists of configurations: an id, or an id and a resource; the comment above each is its reason. */
const ITEM = /((?:^ *#.*\n)*)^ *- (\w[\w.]*)(?: (\w+))?$/gm;

export function ofConfiguration(scanner: Scanner, file: string, text: string): readonly Suppression[] {
  const found = Array.from(text.matchAll(ITEM), ([, comments, id, resource]): Suppression => ({
    scanner,
    id: id!,
    reason: comments!.replace(/^ *# ?/gm, '').trim().replaceAll('\n', ' '),
    file,
    ...(resource === undefined ? {} : { resource }),
  }));
  const listed = Object.values((parse(text) ?? {}) as object).filter(Array.isArray).flat();
  if (found.length !== listed.length) throw new Error(`${file} leaves out ${listed.join(', ')}, of which ${found.length} can be read`);
  return found;
}

/** Comments within blocks of HCL. */
export function ofTerraform(texts: Texts): readonly Suppression[] {
  return [...texts].flatMap(([file, text]) => {
    let resource = '';
    return text.split('\n').flatMap((line): readonly Suppression[] => {
      const block = /^(?:resource|data) "(\w+)" "(\w+)"/.exec(line);
      if (block) resource = `${block[1]}.${block[2]}`;
      const skip = HCL_SKIP.exec(line);
      return skip ? [{ scanner: 'Checkov', id: skip[1]!, reason: skip[2]!.trim(), file, resource }] : [];
    });
  });
}

export function withoutTerraform(text: string): string {
  return text
    .split('\n')
    .filter((line) => !HCL_SKIP.test(line))
    .join('\n');
}

/** Keys of a resource's `Metadata` under which scanners are answered. */
const METADATA: Readonly<Record<string, Scanner>> = { checkov: 'Checkov' };

interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Metadata?: Readonly<Record<string, { readonly skip?: readonly { readonly id: string; readonly comment: string }[] }>> }>>;
}

/** Metadata of CloudFormation templates, YAML or JSON: `checkov: { skip: [{ id, comment }] }`. */
export function ofTemplates(texts: Texts): readonly Suppression[] {
  return [...texts].flatMap(([file, text]) =>
    Object.entries((parse(text, { logLevel: 'error' }) as Template).Resources ?? {}).flatMap(([resource, { Metadata = {} }]) => {
      if ('cfn-lint' in Metadata) throw new Error(`${file} ${resource}: cfn-lint takes no reason, so nothing is kept from it`);
      return Object.entries(METADATA).flatMap(([key, scanner]) => (Metadata[key]?.skip ?? []).map(({ id, comment }): Suppression => ({ scanner, id, reason: comment, file, resource })));
    }),
  );
}

export function withoutTemplates(text: string): string {
  if (text.trimStart().startsWith('{')) {
    const template = JSON.parse(text) as { Resources?: Record<string, { Metadata?: Record<string, unknown> }> };
    for (const { Metadata } of Object.values(template.Resources ?? {})) for (const key of Object.keys(METADATA)) delete Metadata?.[key];
    return JSON.stringify(template, null, 1);
  }
  const document = parseDocument(text, { logLevel: 'error' });
  for (const resource of Object.keys((document.toJS() as Template).Resources ?? {})) document.deleteIn(['Resources', resource, 'Metadata']);
  return document.toString({ lineWidth: 0 });
}
