/** What a rendered repository accepts in writing: beside a resource, or for a whole variant in Checkov's configuration. */
import { parse, parseDocument } from 'yaml';
import type { Suppression } from './finding.js';

/** Text of a file by its path below the scanned folder. */
export type Texts = ReadonlyMap<string, string>;

const HCL_SKIP = /^\s*#checkov:skip=(\w+):(.*)$/;

/** Ids of `.checkov.yaml`; the comment above each is its reason. */
export function ofConfiguration(text: string): readonly Suppression[] {
  const found = Array.from(text.matchAll(/((?:^ *#.*\n)*)^ *- (CKV\w+)$/gm), ([, comments, id]): Suppression => ({
    scanner: 'Checkov',
    id: id!,
    reason: comments!.replace(/^ *# ?/gm, '').trim().replaceAll('\n', ' '),
    file: '.checkov.yaml',
  }));
  const listed = (parse(text) as { 'skip-check'?: readonly string[] })['skip-check'] ?? [];
  if (found.length !== listed.length) throw new Error(`.checkov.yaml leaves out ${listed.join(', ')}, of which ${found.length} can be read`);
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
const METADATA = { checkov: 'Checkov', guard: 'Control Tower' } as const;

interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Metadata?: Readonly<Record<string, { readonly skip?: readonly { readonly id: string; readonly comment: string }[] }>> }>>;
}

/** Metadata of CloudFormation templates, YAML or JSON: `checkov: { skip: [{ id, comment }] }`, and the same below `guard`. */
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
