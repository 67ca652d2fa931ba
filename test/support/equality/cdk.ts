/** The CDK flavor as its app synthesizes it: stacks of one stage, in the order of their dependencies. */
import { join } from 'node:path';
import { bare, entriesOf, get } from '../../../src/iac/access.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { stacksOf } from '../../../src/iac/template/cdk.js';
import { textsIn } from '../iac/trees.js';
import { deployed } from './deployed.js';

/** @param folder of the app, which is synthesized */
export function cdk(folder: string, variant: 'hardened' | 'insecure'): Infrastructure {
  const files = textsIn(join(folder, 'cdk.out', `assembly-${variant}`));
  const stacks = stacksOf(files, folder, variant).map((stack) => {
    const parameters = entriesOf(get(stack.template, 'Parameters'));
    // What has no default is what `npm run deploy` hands over.
    const takes = parameters.filter(([, declared]) => bare(get(declared, 'Default')) === null);
    return { ...stack, takes: takes.map(([name]) => name) };
  });
  return deployed('cdk', stacks, variant);
}
