/** cfn-guard with the rules that AWS Control Tower judges templates by before it lets them be deployed. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findTool } from '../../../scripts/tools/find.js';
import { root } from '../catalogue.js';
import { parseTemplate } from '../cloudformation/template.js';
import type { Finding, Scan } from './finding.js';
import { runTool } from './run.js';

export const RULES = join(root, 'node_modules/@cdklabs/cdk-validator-cfnguard/rules/control-tower/cfn-guard');

interface Verdict {
  readonly name: string;
  readonly not_compliant: readonly object[];
  readonly compliant: readonly string[];
}

export async function controlTowerRaw(bare: string): Promise<Scan> {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-guard-'));
  const templates = readdirSync(bare).filter((name) => /\.(yaml|json)$/.test(name));
  // The rules know the long form of references only.
  for (const name of templates)
    writeFileSync(
      join(folder, name.replace(/\.yaml$/, '.json')),
      JSON.stringify(parseTemplate(readFileSync(join(bare, name), 'utf8'))),
    );
  const printed = await runTool(
    'cfn-guard',
    [
      'validate',
      '--rules',
      RULES,
      '--data',
      folder,
      '--structured',
      '--output-format',
      'json',
      '--show-summary',
      'none',
    ],
    folder,
  );
  const verdicts = JSON.parse(printed) as readonly Verdict[];
  return {
    passed: verdicts.reduce((sum, { compliant }) => sum + compliant.length, 0),
    findings: verdicts.flatMap((verdict) => findingsOf(verdict, templates)),
  };
}

/** What the repository's own script lets through no more: its lines, one a finding. */
export async function controlTowerConfigured(repository: string): Promise<Scan> {
  const printed = await runTool(join(repository, 'hardened/tests/control-tower.sh'), [RULES], repository, {
    PATH: `${dirname(findTool('cfn-guard')!)}:${process.env['PATH']}`,
  });
  return {
    findings: Array.from(printed.matchAll(/^(?:found|needless) +(\S+) (\S+)$/gm), ([, id, resource]) => ({
      scanner: 'Control Tower',
      id: id!,
      resource: resource!,
      file: 'hardened',
    })),
  };
}

/** What a rule says is nested as deep as the rule; its message has the id, and paths have the resources. */
function findingsOf({ name, not_compliant }: Verdict, templates: readonly string[]): readonly Finding[] {
  const file = templates.find((template) => template.replace(/\.\w+$/, '') === basename(name, '.json'))!;
  return not_compliant.flatMap((rule) => {
    const text = JSON.stringify(rule);
    const id = /\[(CT\.[A-Z0-9.]+)\]/.exec(text)?.[1];
    if (!id) throw new Error(`A rule without an id: ${text.slice(0, 200)}`);
    const resources = new Set(Array.from(text.matchAll(/"\/Resources\/(\w+)/g), ([, resource]) => resource!));
    return [...resources].map((resource): Finding => ({ scanner: 'Control Tower', id, resource, file }));
  });
}

/** Ids by the names of the rules, which is what the plugin for CDK calls them. */
export function controlTowerIds(): ReadonlyMap<string, string> {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.guard'));
  return new Map(
    files.flatMap((path) => {
      const text = readFileSync(join(RULES, path), 'utf8');
      const id = /\[(CT\.[A-Z0-9.]+)\]/.exec(text)?.[1] ?? '';
      return Array.from(text.matchAll(/^rule (\w+)/gm), ([, name]) => [name!, id] as const);
    }),
  );
}
