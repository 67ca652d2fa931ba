/**
 * Bundles the command into `dist/`: CommonJS, which Node starts sooner than ESM, in the few files of which a run
 * needs only some. The Yeoman generator is ESM like the class it extends, and takes its work from the same files.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.js';
import type { Emit } from './build/catalogue.js';
import { thirdPartyNotices } from './build/notices.js';

const root = resolve(import.meta.dirname, '..');

/** Brings `outdir` up to date. */
export async function build(outdir = join(root, 'dist')): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const files = new Map<string, Uint8Array>();
  const emit: Emit = (name, content) => files.set(join(outdir, name), Buffer.from(content));
  const built = await bundle(root, outdir, version, emit);
  for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) files.set(path, contents);
  emit(
    'THIRD-PARTY-NOTICES.txt',
    thirdPartyNotices(
      root,
      built.map(({ metafile }) => metafile),
    ),
  );
  replaceFiles(outdir, files);
  // Newer than every source, which is how scripts/bootstrap.mjs knows.
  utimesSync(join(outdir, 'cli.cjs'), new Date(), new Date());
}

/** Leaves alone what is as it should be, and swaps the rest in whole: tests run the command while others build it. */
function replaceFiles(outdir: string, files: ReadonlyMap<string, Uint8Array>): void {
  const staging = `${outdir}.${process.pid}`;
  for (const [path, bytes] of files) {
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staging, { recursive: true });
    const staged = join(staging, basename(path));
    writeFileSync(staged, bytes, { mode: path === join(outdir, 'cli.cjs') ? 0o755 : 0o644 });
    renameSync(staged, path);
  }
  rmSync(staging, { recursive: true, force: true });
  for (const entry of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path)) rmSync(path, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
