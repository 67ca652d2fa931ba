/** esbuild plugin: modules that are files of their own, shared by what is bundled and loaded when they are used. */
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'own-file';

/** @param files paths of such modules below `root`, by the names of their bundles, which lie beside the bundle that asks */
export function ownFiles(root: string, files: Readonly<Record<string, string>>): Plugin {
  const names = new Map(Object.entries(files).map(([name, source]) => [join(root, source), name]));
  return {
    name: 'own-files',
    setup(build) {
      const isEsm = build.initialOptions.format === 'esm';
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        const name = names.get(resolve(resolveDir, path.replace(/\.js$/, '.ts')));
        if (name === undefined || importer === '') return undefined;
        // The generator lies two folders down, and Node loads for it.
        return isEsm ? { path: `../../${name}.cjs`, external: true } : { path: name, namespace: NAMESPACE };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `import { load } from './src/load.ts'; module.exports = load(__dirname, __dirname + '/${path}.cjs', require);`,
        resolveDir: root,
        loader: 'ts',
      }));
    },
  };
}
