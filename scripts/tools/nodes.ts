/** Other versions of Node, which npm's package `node` brings into `.tools/node/<major>`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolsFolder } from './find.js';

/** Versions that the command runs on: the oldest, and each that has long-term support or will have it. */
export const supportedNodes = [20, 22, 24, 26] as const;

/** Versions that it must refuse in plain words. */
export const oldNodes = [12, 14, 16, 18] as const;

/** Absolute path of this version; undefined when it was not brought here. */
export function findNode(major: number): string | undefined {
  const path = join(folderOf(major), 'node_modules/node/bin/node');
  return existsSync(path) ? path : undefined;
}

/** Brings those that are missing. Never throws: who needs one says that it is not there. */
export function installNodes(majors: readonly number[]): void {
  for (const major of majors) {
    if (findNode(major)) continue;
    console.log(`Installing Node ${major} …`);
    const folder = folderOf(major);
    mkdirSync(folder, { recursive: true });
    spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', `node@${major}`], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (!findNode(major)) console.log(`SKIP  Node ${major} cannot be had: what runs on it is skipped.`);
  }
}

function folderOf(major: number): string {
  return join(toolsFolder, 'node', String(major));
}
