/** Rendered templates without what the emulator cannot make. The rendered files stay as the owner gets them otherwise. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { missingTypes } from './gaps.js';

/** What stands for a resource that is not made, where another one names it. */
const STAND_INS: Readonly<Record<string, { readonly tag?: string; readonly value: string }>> = {
  GithubProvider: { tag: '!Ref', value: 'GithubOidcProviderArn' },
  'AuditTrail.Arn': { value: 'arn:aws:cloudtrail:us-east-1:000000000000:trail/not-made' },
};

/** Edits the templates of a repository on disk. @returns what was left out, by template */
export function stripTemplates(root: string, folder: string): readonly string[] {
  const templates = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return templates.flatMap((name) => {
    const path = join(root, folder, name);
    const document = parseDocument(readFileSync(path, 'utf8'), { logLevel: 'silent' });
    const gone = missingIn(document);
    if (gone.length === 0) return [];
    for (const id of gone) document.deleteIn(['Resources', id]);
    replaceReferences(document, gone);
    writeFileSync(path, document.toString({ lineWidth: 0 }));
    return gone.map((id) => `${folder}/${name} ${id}`);
  });
}

function missingIn(document: Document): readonly string[] {
  const resources = document.get('Resources') as YAMLMap<{ value: string }, YAMLMap>;
  return resources.items.filter(({ value }) => missingTypes.has(kindOf(value!))).map(({ key }) => key.value);
}

function kindOf(resource: YAMLMap): string {
  return `${String(resource.get('Type'))}${resource.hasIn(['Properties', 'Metrics']) ? ' with Metrics' : ''}`;
}

function replaceReferences(document: Document, gone: readonly string[]): void {
  visit(document, {
    Scalar(_, node) {
      const id = String(node.value);
      if ((node.tag !== '!Ref' && node.tag !== '!GetAtt') || !gone.includes(id.split('.')[0]!)) return;
      const standIn = STAND_INS[id] ?? { value: 'not-made' };
      node.value = standIn.value;
      if (standIn.tag === undefined) delete node.tag;
      else node.tag = standIn.tag;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'DependsOn') return;
      const named = isSeq(value) ? value.items.map((item) => String((item as { value: unknown }).value)) : [String((value as { value: unknown }).value)];
      return named.some((id) => gone.includes(id)) ? visit.REMOVE : undefined;
    },
  });
  const outputs = document.get('Outputs');
  if (isMap(outputs) && outputs.items.length === 0) document.delete('Outputs');
}
