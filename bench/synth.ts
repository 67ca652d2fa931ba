/** What constructs cost: the rendered CDK app next to the same stacks without any, both with their rule packs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSample } from '../test/support/catalogue.js';
import { synthesize, templatesOf, writeApp } from '../test/support/cdk/app.js';
import { measure } from './measure.js';
import type { Row } from './report.js';

const LIMIT = 1.3;

/** Synthesis as a plain program, which leaves the start of the CDK command out of both sides. */
export async function synthRow(runs: number): Promise<Row> {
  const folder = writeApp(renderSample({ iac: 'cdk', tier: 'strict' }));
  await synthesize(folder);
  writePlainApp(folder);
  const { context } = JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8')) as { context: object };
  const env = {
    CDK_OUTDIR: join(folder, 'bench.out'),
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, '@aws-cdk/core:failSynthOnValidationErrors': false }),
  };
  const app = (name: string, file: string) => ({
    name,
    args: ['--import', 'tsx', join(folder, file)],
    makes: env.CDK_OUTDIR,
    cwd: folder,
    env,
  });
  const [plain, rendered] = measure([app('plain', 'plain/app.ts'), app('rendered', 'bin/app.ts')], runs);
  rmSync(folder, { recursive: true });
  const ratio = rendered!.milliseconds / plain!.milliseconds;
  return {
    what: 'synthesizing the rendered CDK app, `strict`, next to its stacks without constructs',
    figure: `${rendered!.milliseconds.toFixed(0)} ms`,
    ratio: `${ratio.toFixed(2)}x of theirs`,
    limit: `${LIMIT}x`,
    within: ratio <= LIMIT,
  };
}

/** Every resource of the synthesized stacks as the plain class of its type, and nothing else. */
function writePlainApp(folder: string): void {
  const stacks = [...templatesOf(folder, 'hardened')];
  mkdirSync(join(folder, 'plain'));
  for (const [name, template] of stacks) writeFileSync(join(folder, 'plain', `${name}.json`), JSON.stringify(template));
  writeFileSync(
    join(folder, 'plain/app.ts'),
    `import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { checkWith } from '../bin/check';

const stage = new cdk.Stage(new cdk.App(), 'hardened');
for (const name of ${JSON.stringify(stacks.map(([name]) => name))}) {
  const stack = new cdk.Stack(stage, name, { synthesizer: new cdk.LegacyStackSynthesizer() });
  new CfnInclude(stack, 'Template', { templateFile: join(__dirname, name + '.json') });
}
checkWith(stage, new AwsSolutionsChecks(), new NIST80053R5Checks());
`,
  );
}
