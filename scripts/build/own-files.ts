/** esbuild plugin: modules that are files of their own, shared by what is bundled and loaded when they are used. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** @param files paths of such modules below `root`, by the names of their bundles in `outdir` */
export function ownFiles(root: string, outdir: string, files: Readonly<Record<string, string>>): Plugin {
  const bundles = new Map(Object.entries(files).map(([name, source]) => [join(root, source), join(outdir, `${name}.cjs`)]));
  return {
    name: 'own-files',
    setup(build) {
      const entries = build.initialOptions.entryPoints as Readonly<Record<string, string>>;
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        const bundle = bundles.get(resolve(resolveDir, path.replace(/\.js$/, '.ts')));
        if (bundle === undefined || importer === '') return undefined;
        // All but the generator lie at the top.
        const [entry = ''] = Object.keys(entries);
        const from = relative(dirname(join(outdir, entry)), bundle).split(sep).join('/');
        return { path: from.startsWith('.') ? from : `./${from}`, external: true };
      });
    },
  };
}
