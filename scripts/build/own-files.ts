/** esbuild plugins for the files of the bundle: what is loaded later, and what it shares with what is there already. */
import { join, relative, resolve, sep } from 'node:path';
import * as esbuild from 'esbuild';

/** Modules that are files of their own, loaded when they are used. `files`: their paths below `root`, by name in the bundle. */
export function ownFiles(root: string, files: Readonly<Record<string, string>>): esbuild.Plugin {
  const names = new Map(Object.entries(files).map(([name, source]) => [join(root, source), name]));
  return {
    name: 'own-files',
    setup(build) {
      // The generator is ESM and lies two folders down; the rest lies side by side.
      const folder = build.initialOptions.format === 'esm' ? '../..' : '.';
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        const name = names.get(sourceOf(resolveDir, path));
        return name === undefined || importer === '' ? undefined : { path: `${folder}/${name}.cjs`, external: true };
      });
    },
  };
}

/**
 * Modules that `file` holds already are taken from there, so that none is in the package, or in memory, twice.
 * @param inFile modules that the file holds, relative to `root`
 * @param taken is handed those that somebody takes
 */
export function takenFrom(file: string, root: string, inFile: ReadonlySet<string>, taken: Set<string>): esbuild.Plugin {
  return {
    name: 'taken-from',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        const source = relative(root, sourceOf(resolveDir, path)).split(sep).join('/');
        if (kind === 'entry-point' || !inFile.has(source)) return undefined;
        taken.add(source);
        return { path: `./${file}.cjs`, external: true };
      });
    },
  };
}

/**
 * Code that exports all that an entry and these modules export. Throws when two modules declare one name: neither would be.
 * @param entry only hands on what modules declare
 */
export async function exportsOf(root: string, entry: string, modules: readonly string[]): Promise<string> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...modules],
    outdir: root,
    bundle: false,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const owners = new Map<string, string>();
  for (const { entryPoint, exports } of Object.values(metafile.outputs)) {
    for (const name of exports) {
      const other = owners.get(name);
      if (other !== undefined)
        throw new Error(`${other} and ${entryPoint} both export ${name}, which would be lost: rename one.`);
      owners.set(name, entryPoint!);
    }
  }
  return [entry, ...modules].map((module) => `export * from './${module}';\n`).join('');
}

function sourceOf(folder: string, path: string): string {
  return resolve(folder, path.replace(/\.js$/, '.ts'));
}
