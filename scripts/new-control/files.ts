/** The files of a new control, with the places that its author fills in. */

import { partFiles } from '../../src/catalogue/sources.js';
import type { Flavor, Measure, Tier } from '../../src/core/types.js';

export interface NewControl {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly measure: Measure;
  readonly order: number;
  readonly tier: Tier;
}

/** By path below `controls/`. */
export function controlFiles(
  { id, code, title, measure, order, tier }: NewControl,
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
  order: ${order},
  tier: ${text(tier)},
  protects: '',
  cost: '',
  refs: {},
};
`,
    [`${id}/evidence.ts`]: `import { every } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { fails } from '../../src/checks/finding.js';

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket.' }, ({ place }) =>
    fails('Say what is wrong. Then say what to do.', place),
  );
`,
    [`${id}/on-page.ts`]: `import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = { lines: [] };
`,
    [`${id}/probe.ts`]: `import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: ${text(id)}, unseen: '' };
`,
    [`${id}/bad-example.ts`]: `import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = { untested: '' };
`,
    [`${id}/README.md`]: `# ${title}\n\n${['Threat', 'What changes', 'Cost', 'Turn it off', 'Verify'].map((heading) => `## ${heading}\n`).join('\n')}`,
    ...Object.fromEntries(flavors.map((flavor) => [`${id}/${partFiles[flavor]}`, ''])),
  };
}

/** First free code of the kind that its first word names. */
export function nextCode(id: string, codes: readonly string[]): string {
  const area = id.split('-')[0]!.slice(0, 8).toUpperCase();
  const numbers = codes.filter((code) => code.startsWith(`PG-${area}-`)).map((code) => Number(code.slice(-2)));
  return `PG-${area}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
