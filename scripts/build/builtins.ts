/** esbuild plugin: takes Node's own modules as they are, instead of through `import`. */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * An `import` of a built-in module reads every property of it once, and some of those load half of Node:
 * `node:fs` brings all streams. Asking for the module itself does not, which saves milliseconds at each start.
 */
export function lazyBuiltins(): Plugin {
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) => (isBuiltin(path) ? { path: path.replace(/^node:/, ''), namespace: 'builtin' } : undefined));
      build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`, loader: 'js' }));
    },
  };
}
