/** esbuild plugin: of js-yaml only what reads, which is half of it. Its bundle for ESM has everything in one piece. */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Takes `load`, `loadAll`, `CORE_SCHEMA` and `Type` from the package's own sources. */
export function yamlReader(root: string): Plugin {
  const folder = join(root, 'node_modules/js-yaml/lib');
  return {
    name: 'yaml-reader',
    setup(build) {
      build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, () => ({
        contents: `export { load, loadAll } from './loader.js';
          export { default as CORE_SCHEMA } from './schema/core.js';
          export { default as Type } from './type.js';`,
        resolveDir: folder,
      }));
    },
  };
}
