/** Bundles the command into `dist/`: one small entry, and chunks that are loaded when a command needs them. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { lazyBuiltins } from './build/builtins.js';
import { packedNumbers } from './build/numbers.js';
import { TEXTS, precompiledLibrary } from './build/library.js';

const root = resolve(import.meta.dirname, '..');

/** Brings `outdir` up to date. The target is the oldest Node that package.json allows. */
export async function build(outdir = join(root, 'dist')): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const files = new Map<string, Uint8Array>();
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts', 'generators/app/index': 'generators/app/index.ts' },
    outdir,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    chunkNames: 'chunks/[name]-[hash]',
    // Brought by those who use those hosts, never by us.
    external: ['yeoman-generator', 'projen'],
    mainFields: ['module', 'main'],
    legalComments: 'none',
    plugins: [lazyBuiltins(), packedNumbers(), precompiledLibrary(root, version, (name, json) => files.set(join(outdir, TEXTS, name), new TextEncoder().encode(json)))],
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) files.set(path, contents);
  replaceFiles(outdir, files);
  // Newer than every source, which is how scripts/bootstrap.mjs knows.
  utimesSync(join(outdir, 'cli.js'), new Date(), new Date());
}

/** Leaves alone what is as it should be, and swaps the rest in whole: tests run the command while others build it. */
function replaceFiles(outdir: string, files: ReadonlyMap<string, Uint8Array>): void {
  const staging = `${outdir}.${process.pid}`;
  for (const [path, bytes] of files) {
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staging, { recursive: true });
    const staged = join(staging, basename(path));
    writeFileSync(staged, bytes, { mode: path === join(outdir, 'cli.js') ? 0o755 : 0o644 });
    renameSync(staged, path);
  }
  rmSync(staging, { recursive: true, force: true });
  for (const entry of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path)) rmSync(path, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
