/** Rules that turn files below `templates/` and `controls/` into templates. Shared by the disk loader and the build. */

import type { Skeleton } from '../core/rendering/catalogue.js';
import { escapes } from '../core/text/escape.js';
import type { Flavor } from '../core/types.js';
import { literally, templateFunction, type Write } from './ejs.js';

/** Written once, then the owner's: the pages, and the version that the owner's pull requests raise. */
const SEEDS = /^site\/|^common\/_github\/upgrade\//;

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
      return { path, source, executable: path.endsWith('.sh'), class: SEEDS.test(source) ? 'seed' : 'managed' };
    });
}

/** Part file of each flavor, in the folder of a control. */
export const partFiles: Readonly<Record<Flavor, string>> = {
  terraform: 'terraform.tf.ejs',
  cdk: 'cdk.ts.ejs',
  cloudformation: 'cloudformation.yaml.ejs',
};

/** A template as a function in JavaScript, which names `escapes` of src/core/escape.ts. A file without `.ejs` is taken as it is. */
export function templateCode(text: string, source: string, write: Write = literally): string {
  if (!source.endsWith('.ejs')) return `() => \`${write(text)}\``;
  const extension = /\.(\w+)\.ejs$/.exec(source)?.[1] ?? '';
  return templateFunction(text, extension in escapes ? `escapes.${extension}` : undefined, write);
}
