/** esbuild plugin: takes Node's own modules when they are used, instead of through `import`. */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * An `import` of a built-in module loads it at once and reads every property of it, and some of those load half of
 * Node: `node:fs` brings all streams. Here each property is looked up where it is used, which saves milliseconds at
 * every start. The look-up sits in the prototype because esbuild copies a module's own properties.
 */
export function lazyBuiltins(): Plugin {
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) =>
        isBuiltin(path) ? { path: path.replace(/^node:/, ''), namespace: 'builtin' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
        const module = `process.getBuiltinModule(${JSON.stringify(`node:${path}`)})`;
        // A module that is itself a class, like node:stream, is extended by others: nothing can stand in for it.
        const isClass = typeof process.getBuiltinModule(`node:${path}`) === 'function';
        return {
          contents: isClass
            ? `module.exports = ${module};`
            : `module.exports = Object.create(new Proxy({}, { get: (_, name) => ${module}[name] }));`,
          loader: 'js',
        };
      });
    },
  };
}
