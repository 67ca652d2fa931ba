/** What a rendered CDK app synthesized, as the model that evidence is asked of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../src/core/types.js';
import { type Stack, type TemplateModel, templateModel } from '../../src/evidence/template.js';

interface Artifact {
  readonly type: string;
  /** `aws://<account>/<region>` */
  readonly environment?: string;
  readonly properties: { readonly templateFile: string; readonly tags?: Readonly<Record<string, string>> };
}

/** @param folder where the app was synthesized */
export function cdkModel(tree: FileTree, folder: string, variant: 'hardened' | 'insecure'): TemplateModel {
  const assembly = join(folder, 'cdk.out', `assembly-${variant}`);
  const { artifacts } = readJson<{ artifacts: Readonly<Record<string, Artifact>> }>(join(assembly, 'manifest.json'));
  const stacks = Object.values(artifacts).filter(({ type }) => type === 'aws:cloudformation:stack');
  const decoder = new TextDecoder();
  return templateModel(
    stacks.map(
      ({ environment, properties }): Stack => ({
        region: environment!.split('/').at(-1)!,
        template: readJson(join(assembly, properties.templateFile)),
        tags: properties.tags ?? {},
      }),
    ),
    (path) => decoder.decode(tree.get(path)?.bytes ?? new Uint8Array()),
  );
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}
