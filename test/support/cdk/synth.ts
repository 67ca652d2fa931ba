/**
 * A program: synthesizes the CDK app of each folder it is given, all in one process, for loading the library takes
 * longer than most apps. The templates are then in `cdk.out/` of each folder, as the CDK command would leave them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(import.meta.url);
const asked = JSON.parse(process.env['PRODGRADE_CDK_CONTEXT'] ?? '{}') as Record<string, string>;

for (const folder of process.argv.slice(2)) {
  const { context } = JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  // An app reads these when it is made, and writes what they say when the process ends.
  process.env['CDK_OUTDIR'] = join(folder, 'cdk.out');
  // As the CDK command sets it, which reads the report itself.
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify({
    ...context,
    ...asked,
    '@aws-cdk/core:failSynthOnValidationErrors': false,
  });
  load(join(folder, 'bin/app.ts'));
}
