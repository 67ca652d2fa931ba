/** Rules that turn file names below `templates/` and `controls/` into templates. Shared by the disk loader and the build. */
import ejs from 'ejs';
import { escapeFor } from '../core/escape.js';
import type { Skeleton, Template } from '../core/library.js';
import type { Locals } from '../core/locals.js';
import type { Flavor } from '../core/types.js';

export type SkeletonSource = Omit<Skeleton, 'render'>;

/**
 * Skeletons of one group: `common` (root and `site/`) or a flavor. `_name` becomes `.name`, so that git and
 * npm do not act on our templates; `.ejs` is dropped.
 */
export function skeletonSources(files: readonly string[], group: string): readonly SkeletonSource[] {
  return files
    .filter((file) => file.startsWith(`${group}/`) || (group === 'common' && file.startsWith('site/')))
    .map((source) => {
      const path = source
        .replace(/^(common|terraform|cdk|cloudformation)\//, '')
        .replace(/(^|\/)_/g, '$1.')
        .replace(/\.ejs$/, '');
      return { path, source, executable: path.endsWith('.sh'), class: source.startsWith('site/') ? 'seed' : 'managed' };
    });
}

/** Part file of each flavor, below `controls/`. */
export function partFiles(id: string): Readonly<Record<Flavor, string>> {
  return {
    terraform: `${id}/terraform.tf.ejs`,
    cdk: `${id}/cdk.ts.ejs`,
    cloudformation: `${id}/cloudformation.yaml.ejs`,
  };
}

/**
 * Options under which every template is compiled, at build time and at run time alike.
 * Unless told to pass the locals on as they are, EJS copies them, and a copy no longer throws on an unknown name.
 */
export const ejsOptions = { strict: true, localsName: 'it', unsafePrototypeLocals: true } as const;

/** A file without `.ejs` is taken as it is. */
export function compileSource(text: string, source: string): Template {
  if (!source.endsWith('.ejs')) return () => text;
  const compiled = ejs.compile(text, {
    ...ejsOptions,
    escape: escapeFor(source.replace(/\.ejs$/, '')),
    filename: source,
  });
  return (it: Locals) => compiled(it as unknown as ejs.Data);
}
