/** cfn-lint: whether CloudFormation would take a template. It counts no checks that held. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Scan } from './finding.js';
import { runTool } from './run.js';

interface Match {
  readonly Rule: { readonly Id: string };
  readonly Filename: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

/** @param configuration the repository's own; without it, everything is told */
export async function cfnLint(folder: string, configuration?: string): Promise<Scan> {
  const templates = readdirSync(folder).filter((name) => /\.yaml$|\.template\.json$/.test(name));
  const args = configuration && existsSync(configuration) ? ['--config-file', configuration] : [];
  const printed = await runTool(
    'cfn-lint',
    [...args, '--format', 'json', '--', ...templates.map((name) => join(folder, name))],
    folder,
  );
  const matches = JSON.parse(printed) as readonly Match[];
  return {
    findings: matches.map(({ Rule, Filename, Location }) => ({
      scanner: 'cfn-lint',
      id: Rule.Id,
      file: basename(Filename),
      resource: Location.Path?.[0] === 'Resources' ? String(Location.Path[1]) : '',
    })),
  };
}
