/** The CloudFormation flavor as its deploy script would deploy it: which stack, where, with which parameters and tags. */

import { resourcePrefix } from '../../src/core/aws/names.js';
import type { FileTree } from '../../src/core/types.js';
import { parseTemplate } from '../support/template.js';
import { type Deployed, deployed } from './template/deployed.js';
import type { Stack } from './template/evaluate.js';

export interface Deployment {
  readonly deployed: Deployed;
  /** Tags that CloudFormation hands on from the stacks. */
  readonly tags: Readonly<Record<string, string>>;
}

export function cloudFormation(tree: FileTree, variant: 'hardened' | 'insecure', domain: string): Deployment {
  const settings = properties(textOf(tree, `${variant}/settings.properties`));
  const region = properties(textOf(tree, 'hardened/settings.properties'))['ContentRegion']!;
  const stack = (name: string, file: string, where: string, takes: readonly string[]): Stack => ({
    name: `${resourcePrefix(domain)}-${name}`,
    region: where,
    template: parseTemplate(textOf(tree, file)),
    settings,
    takes,
  });
  const stacks =
    variant === 'insecure'
      ? [stack('insecure', 'insecure/template.yaml', region, [])]
      : calls(textOf(tree, 'scripts/deploy.sh'), settings).map(({ name, where, takes }) =>
          stack(name, `hardened/${name}.yaml`, where, takes),
        );
  return { deployed: deployed(stacks), tags: properties(textOf(tree, `${variant}/tags.properties`)) };
}

/** `stack content "$content_region" "DistributionId=$distribution"`, line by line. */
function calls(
  script: string,
  settings: Readonly<Record<string, string>>,
): readonly { name: string; where: string; takes: readonly string[] }[] {
  const outputs = Object.fromEntries(
    [...script.matchAll(/^(\w+)=\$\(output (\w+)\)$/gm)].map(([, variable, output]) => [variable, output]),
  );
  const found = [...script.replaceAll('\\\n', '').matchAll(/^stack ([\w-]+) (\S+)(.*)$/gm)];
  if (found.length === 0) throw new Error('scripts/deploy.sh deploys nothing');
  return found.map(([, name = '', place = '', rest = '']) => ({
    name,
    where: regionOf(place, script, settings),
    takes: [...rest.matchAll(/"(\w+)=\$(\w+)"/g)].map(([, parameter, variable]) =>
      sameName(parameter!, outputs[variable!]),
    ),
  }));
}

function regionOf(place: string, script: string, settings: Readonly<Record<string, string>>): string {
  const variable = /^"\$(\w+)"$/.exec(place)?.[1];
  if (variable === undefined) return place;
  const setting = new RegExp(`^${variable}=\\$\\(sed -n 's/\\^(\\w+)=`, 'm').exec(script)?.[1];
  return settings[setting ?? ''] ?? place;
}

function sameName(parameter: string, output: string | undefined): string {
  if (parameter !== output) throw new Error(`scripts/deploy.sh hands ${output} in as ${parameter}`);
  return parameter;
}

function properties(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/^([^#=\s]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}

function textOf(tree: FileTree, path: string): string {
  return new TextDecoder().decode(tree.get(path)?.bytes);
}
