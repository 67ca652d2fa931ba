/** `copier update` of a template with the same files, to have beside our upgrade. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTool } from '../scripts/tools/find.js';
import { installPythonTools } from '../scripts/tools/install.js';
import type { FileTree } from '../src/core/types.js';
import type { Case } from './measure.js';

/** Brings it once. Says so when it cannot be had: then it is missing from the tables. */
export function installCopier(): void {
  if (!findTool('copier')) installPythonTools('copier');
  if (!findTool('copier')) console.log('SKIP  copier cannot be had, and is missing from the tables.');
}

/** A project of the first tree, to be updated to the second. @param scratch folder in which template and project lie */
export function copierUpdate(scratch: string, from: FileTree, to: FileTree): readonly Case[] {
  const command = findTool('copier');
  if (command === undefined) return [];
  const [template, project] = [join(scratch, 'copier-template'), join(scratch, 'copier-project')];
  mkdirSync(template, { recursive: true });
  git(template, 'init', '--quiet');
  release(template, from, '1.0.0');
  execFileSync(command, ['copy', '--quiet', '--defaults', '--vcs-ref', '1.0.0', template, project], { stdio: 'pipe' });
  git(project, 'init', '--quiet');
  commit(project);
  release(template, to, '2.0.0');
  return [
    {
      name: 'copier',
      command,
      args: ['update', '--quiet', '--defaults', join(scratch, 'copier')],
      makes: join(scratch, 'copier'),
      prepare: (folder) => cpSync(project, folder, { recursive: true }),
    },
  ];
}

/** Nothing of ours is a template to Copier, so it copies files as they are. */
function release(template: string, tree: FileTree, tag: string): void {
  for (const name of readdirSync(template)) if (name !== '.git') rmSync(join(template, name), { recursive: true });
  for (const [path, { bytes, executable }] of tree) {
    if (path.startsWith('.prodgrade/')) continue;
    mkdirSync(dirname(join(template, path)), { recursive: true });
    writeFileSync(join(template, path), bytes, { mode: executable ? 0o755 : 0o644 });
  }
  writeFileSync(join(template, 'copier.yml'), '_templates_suffix: .jinja\n');
  writeFileSync(join(template, '{{_copier_conf.answers_file}}.jinja'), '{{ _copier_answers|to_nice_yaml }}\n');
  commit(template);
  git(template, 'tag', tag);
}

function commit(folder: string): void {
  git(folder, 'add', '--all', '--force');
  git(folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '--message', 'bench');
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', [...args], { cwd: folder, stdio: 'pipe' });
}
