/** Bundles the command into `dist/`: one small entry, and chunks that are loaded when a command needs them. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { lazyBuiltins } from './build/builtins.js';
import { precompiledLibrary } from './build/library.js';

const root = resolve(import.meta.dirname, '..');

/** Fills `outdir` anew. The target is the oldest Node that package.json allows. */
export async function build(outdir = join(root, 'dist')): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts', ...(existsSync(join(root, 'generators/app/index.ts')) ? { 'generators/app/index': 'generators/app/index.ts' } : {}) },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    chunkNames: 'chunks/[name]-[hash]',
    // Brought by those who use those hosts, never by us.
    external: ['yeoman-generator', 'projen'],
    legalComments: 'none',
    plugins: [lazyBuiltins(), precompiledLibrary(root, outdir, version)],
    logLevel: 'warning',
  });
  chmodSync(join(outdir, 'cli.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
