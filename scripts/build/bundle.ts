/** The program in the few files of which a run needs only some. What is in `front.cjs` is in none of the others. */
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { type Emit, precompiledCatalogue } from './catalogue.js';
import { exportsOf, ownFiles, takenFrom } from './own-files.js';
import { suffixList } from './suffix-list.js';
import { yamlReader } from './yaml-reader.js';

/** What `create` needs. */
const front = 'src/front.ts';

/** What is loaded when it is used. */
const later = {
  upgrading: 'src/commands/upgrading.ts',
  merging: 'src/merging.ts',
  prompts: 'src/io/prompts.ts',
  yaml: 'src/io/yaml.ts',
};

/** The target is the oldest Node that package.json allows. */
const common = {
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies esbuild.BuildOptions;

const commonjs = {
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
} satisfies esbuild.BuildOptions;

type Built = esbuild.BuildResult<{ readonly write: false; readonly metafile: true }>;

/** @param emit takes the files that are no code */
export async function bundle(root: string, outdir: string, version: string, emit: Emit): Promise<readonly Built[]> {
  const places = { absWorkingDir: root, outdir };
  const all = ownFiles(root, { front, ...later });
  const plugins = [suffixList(emit), yamlReader(root), precompiledCatalogue(root, version, emit)];
  const frontPlugins = [ownFiles(root, later), ...plugins];
  const alone = await esbuild.build({ ...commonjs, ...places, plugins: frontPlugins, entryPoints: { front } });
  const taken = new Set<string>();
  const take = takenFrom('front', root, new Set(Object.keys(alone.metafile.inputs)), taken);
  const loadedLater = await esbuild.build({
    ...commonjs,
    ...places,
    plugins: [all, take, ...plugins],
    entryPoints: later,
  });
  return Promise.all([
    loadedLater,
    esbuild.build({
      ...commonjs,
      absWorkingDir: root,
      outfile: join(outdir, 'front.cjs'),
      plugins: frontPlugins,
      stdin: { contents: await exportsOf(root, front, [...taken].sort()), resolveDir: root },
    }),
    // It runs on older ones, to say which one is needed.
    esbuild.build({
      ...commonjs,
      ...places,
      target: 'node8.10',
      plugins: [all, ...plugins],
      entryPoints: { cli: 'src/cli.ts' },
    }),
    // The class it extends is brought by those who use Yeoman, never by us.
    esbuild.build({
      ...common,
      ...places,
      format: 'esm',
      external: ['yeoman-generator'],
      plugins: [all, ...plugins],
      entryPoints: { 'generators/app/index': 'generators/app/index.ts' },
    }),
  ]);
}
