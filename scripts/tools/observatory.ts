/** Mozilla's HTTP Observatory, in `.tools/observatory`: it brings a server and a database client, so it is no package of this project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolsFolder } from './find.js';

const VERSION = '1.4.8';
const folder = join(toolsFolder, 'observatory');
const own = join(folder, 'node_modules/@mdn/mdn-http-observatory');

/** The sites that browsers know beforehand, which its installation would download. Those we grade are not among them. */
const PRELOADED = join(own, 'conf/hsts-preload.json');

/** Folder of its packages; undefined when it was not brought here. */
export function findObservatory(): string | undefined {
  return existsSync(PRELOADED) ? join(folder, 'node_modules') : undefined;
}

/** Brings it when it is missing. Never throws: who needs it says that it is not there. */
export function installObservatory(): void {
  if (findObservatory()) return;
  console.log("Installing Mozilla's HTTP Observatory …");
  mkdirSync(folder, { recursive: true });
  const options = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--silent'];
  spawnSync('npm', ['install', '--prefix', folder, ...options, `@mdn/mdn-http-observatory@${VERSION}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (existsSync(own)) {
    mkdirSync(join(own, 'conf'), { recursive: true });
    writeFileSync(PRELOADED, '{}');
  } else console.log("SKIP  Mozilla's HTTP Observatory cannot be had: the test that asks it is skipped.");
}
