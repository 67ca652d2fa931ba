/** Asks cfn-guard whether templates keep the promises of some rules. */
import { spawnSync } from 'node:child_process';
import { findTool } from '../../../scripts/tools/find.js';
import type { FileTree } from '../../../src/core/types.js';
import { textOf } from '../catalogue.js';

interface Verdict {
  readonly not_compliant: readonly { readonly Rule: { readonly name: string } }[];
}

/** Names of the rules of `promises` that the templates of `judged` break. A template that is not there breaks all of its. */
export function broken(promises: FileTree, judged: FileTree): ReadonlySet<string> {
  const files = [...promises.keys()].filter((path) => path.endsWith('.guard'));
  return new Set(
    files.flatMap((path) =>
      brokenIn(textOf(promises, path), judged, path.replace('/tests/', '/').replace(/guard$/, 'yaml')),
    ),
  );
}

function brokenIn(rules: string, judged: FileTree, template: string): readonly string[] {
  if (!judged.has(template)) return ruleNames(rules);
  const input = JSON.stringify({ rules: [rules], data: [textOf(judged, template)] });
  const { stdout, stderr } = spawnSync(
    findTool('cfn-guard')!,
    ['validate', '--payload', '--structured', '--output-format', 'json', '--show-summary', 'none'],
    { input, encoding: 'utf8' },
  );
  if (stderr !== '') throw new Error(`${template}: ${stderr}`);
  const verdicts = JSON.parse(stdout) as readonly Verdict[];
  return verdicts.flatMap(({ not_compliant }) => not_compliant.map(({ Rule }) => Rule.name));
}

export function ruleNames(rules: string): readonly string[] {
  return Array.from(rules.matchAll(/^rule (\w+)/gm), ([, name]) => name!);
}

/** All rules that a repository brings, by the ids of their controls. */
export function promised(tree: FileTree): ReadonlySet<string> {
  return new Set(
    [...tree.keys()]
      .filter((path) => path.endsWith('.guard'))
      .flatMap((path) => ruleNames(textOf(tree, path)).map((name) => name.replaceAll('_', '-'))),
  );
}
