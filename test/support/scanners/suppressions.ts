/** What a rendered repository accepts in writing: beside a resource, or for a whole variant in Checkov's configuration. */
import { parse, parseDocument } from 'yaml';
import type { Scanner, Suppression } from './finding.js';

/** Text of a file by its path below the scanned folder. */
export type Texts = ReadonlyMap<string, string>;

const HCL_SKIP = /^\s*#checkov:skip=(\w+):(.*)$/;

/** Lists of configurations: an id, or an id and a resource; the comment above each is its reason. */
const ITEM = /((?:^ *#.*\n)*)^ *- (\w[\w.]*)(?: (\w+))?$/gm;

export function ofConfiguration(scanner: Scanner, file: string, text: string): readonly Suppression[] {
  const found = Array.from(
    text.matchAll(ITEM),
    ([, comments, id, resource]): Suppression => ({
      scanner,
      id: id!,
      reason: comments!
        .replace(/^ *# ?/gm, '')
        .trim()
        .replaceAll('\n', ' '),
      file,
      ...(resource === undefined ? {} : { resource }),
    }),
  );
  const listed = Object.values((parse(text) ?? {}) as object)
    .filter(Array.isArray)
    .flat();
  if (found.length !== listed.length)
    throw new Error(`${file} leaves out ${listed.join(', ')}, of which ${found.length} can be read`);
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

/** Keys of a resource's `Metadata` under which scanners are answered. Only one of them has a place for the reason. */
const METADATA = ['checkov', 'cfn-lint'] as const;

interface Answers {
  readonly checkov?: { readonly skip?: readonly { readonly id: string; readonly comment: string }[] };
  readonly 'cfn-lint'?: { readonly config?: { readonly ignore_checks?: readonly string[] }; readonly reason?: string };
}

interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Metadata?: Answers }>>;
}

/** Metadata of CloudFormation templates, YAML or JSON: `checkov: { skip: [{ id, comment }] }`, and what cfn-lint ignores with a `reason` beside. */
export function ofTemplates(texts: Texts): readonly Suppression[] {
  return [...texts].flatMap(([file, text]) =>
    Object.entries((parse(text, { logLevel: 'error' }) as Template).Resources ?? {}).flatMap(
      ([resource, { Metadata = {} }]) => {
        const lint = Metadata['cfn-lint'];
        return [
          ...(lint?.config?.ignore_checks ?? []).map(
            (id): Suppression => ({ scanner: 'cfn-lint', id, reason: lint?.reason ?? '', file, resource }),
          ),
          ...(Metadata.checkov?.skip ?? []).map(
            ({ id, comment }): Suppression => ({ scanner: 'Checkov', id, reason: comment, file, resource }),
          ),
        ];
      },
    ),
  );
}

export function withoutTemplates(text: string): string {
  if (text.trimStart().startsWith('{')) {
    const template = JSON.parse(text) as { Resources?: Record<string, { Metadata?: Record<string, unknown> }> };
    for (const { Metadata } of Object.values(template.Resources ?? {}))
      for (const key of METADATA) delete Metadata?.[key];
    return JSON.stringify(template, null, 1);
  }
  const document = parseDocument(text, { logLevel: 'error' });
  for (const resource of Object.keys((document.toJS() as Template).Resources ?? {}))
    document.deleteIn(['Resources', resource, 'Metadata']);
  return document.toString({ lineWidth: 0 });
}
