/** esbuild plugin: modules that are files of their own, shared by what is bundled and loaded when they are used. */
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** @param files paths of such modules below `root`, by the names of their bundles */
export function ownFiles(root: string, files: Readonly<Record<string, string>>): Plugin {
  const names = new Map(Object.entries(files).map(([name, source]) => [join(root, source), name]));
  return {
    name: 'own-files',
    setup(build) {
      // The generator is ESM and lies two folders down; the rest lies side by side.
      const folder = build.initialOptions.format === 'esm' ? '../..' : '.';
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        const name = names.get(resolve(resolveDir, path.replace(/\.js$/, '.ts')));
        return name === undefined || importer === '' ? undefined : { path: `${folder}/${name}.cjs`, external: true };
      });
    },
  };
}
