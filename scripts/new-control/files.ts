/** The files of a new control, with the places that its author fills in. */

import { partFiles } from '../../src/catalogue/sources.js';
import type { Flavor, Measure, Tier } from '../../src/core/types.js';

export interface NewControl {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly measure: Measure;
  readonly tier: Tier;
}

/** By path below `controls/`. */
export function controlFiles(
  { id, code, title, measure, tier }: NewControl,
  flavors: readonly Flavor[],
): Readonly<Record<string, string>> {
  const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return {
    [`${id}/control.ts`]: `import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: ${text(id)},
  code: ${text(code)},
  title: ${text(title)},
  measure: ${measure},
  tier: ${text(tier)},
  protects: '',
  cost: '',
  refs: {},
};
`,
    [`${id}/evidence.ts`]: `import { every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_s3_bucket'), ({ body }) => body['bucket'] === undefined),
  template: (model) => every(model.resources('AWS::S3::Bucket'), ({ body }) => body['BucketName'] === undefined),
};
`,
    [`${id}/README.md`]: `# ${title}\n\n${['Threat', 'What changes', 'Cost', 'Turn it off', 'Verify'].map((heading) => `## ${heading}\n`).join('\n')}`,
    ...Object.fromEntries(flavors.map((flavor) => [partFiles(id)[flavor], ''])),
  };
}

/** `controls/index.ts` with the control at the end of its measure. `before` is the id it follows. */
export function withControl(index: string, id: string, before: string): string {
  const name = camelCase(id);
  const previous = camelCase(before);
  const importLine = `import { control as ${previous} } from './${before}/control.js';\n`;
  const entry = `  ${previous},\n`;
  if (!index.includes(importLine) || !index.includes(entry))
    throw new Error(`controls/index.ts does not list ${before} the usual way`);
  return index
    .replace(importLine, `${importLine}import { control as ${name} } from './${id}/control.js';\n`)
    .replace(entry, `${entry}  ${name},\n`);
}

/** First free code of the kind that its first word names. */
export function nextCode(id: string, codes: readonly string[]): string {
  const area = id.split('-')[0]!.slice(0, 8).toUpperCase();
  const numbers = codes.filter((code) => code.startsWith(`PG-${area}-`)).map((code) => Number(code.slice(-2)));
  return `PG-${area}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
