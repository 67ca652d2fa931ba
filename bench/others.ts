/** Another command that writes a new project, to have beside ours. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolsFolder } from '../scripts/tools/find.js';
import type { Case } from './measure.js';

const folder = join(toolsFolder, 'create-vite');
const command = join(folder, 'node_modules/create-vite/index.js');

/** Brings it once. Says so when it cannot be had: then it is missing from the tables. */
export function installOthers(): void {
  if (existsSync(command)) return;
  mkdirSync(folder, { recursive: true });
  spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', 'create-vite'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (!existsSync(command)) console.log('SKIP  create-vite cannot be had, and is missing from the tables.');
}

/** @param scratch folder in which it makes its own */
export function createVite(scratch: string): readonly Case[] {
  if (!existsSync(command)) return [];
  return [
    {
      name: 'vite',
      args: [command, 'vite', '--template', 'vanilla-ts', '--no-interactive'],
      makes: 'vite',
      cwd: scratch,
    },
  ];
}
