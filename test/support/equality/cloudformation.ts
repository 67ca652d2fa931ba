/** The CloudFormation flavor as its deploy script would deploy it: which stack, where, with which parameters and tags. */

import { resourcePrefix } from '../../../src/core/aws/names.js';
import type { FileTree } from '../../../src/core/types.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { fromPlain } from '../../../src/iac/plain.js';
import type { Stack } from '../../../src/iac/template/stack.js';
import { parseTemplate } from '../../../src/iac/template/yaml.js';
import { textsOf } from '../iac/trees.js';
import { deployed, type Taking } from './deployed.js';

/** @param variant folder of its templates */
export function cloudFormation(tree: FileTree, variant: 'hardened' | 'insecure', domain: string): Infrastructure {
  const files = textsOf(tree);
  const text = (file: string) => files.get(file) ?? '';
  const settings = properties(text(`${variant}/settings.properties`));
  const region = properties(text('hardened/settings.properties'))['ContentRegion']!;
  const tags = properties(text(`${variant}/tags.properties`));
  const stack = (name: string, file: string, where: string, takes: readonly string[]): Taking => {
    const place = { file, line: 1, endLine: 1 };
    const values = (all: Readonly<Record<string, string>>) => fromPlain(all, place);
    const given: Stack['settings'] = new Map(Object.entries(settings).map(([key, it]) => [key, fromPlain(it, place)]));
    const template = parseTemplate(file, text(file));
    const full = `${resourcePrefix(domain)}-${name}`;
    return {
      name: full,
      place,
      region: fromPlain(where, place),
      template,
      settings: given,
      tags: values(tags),
      takes,
    };
  };
  if (variant === 'insecure')
    return deployed('cloudformation', [stack('insecure', 'insecure/template.yaml', region, [])], variant);
  const made = calls(text('scripts/deploy.sh'), settings).map(({ name, where, takes }) =>
    stack(name, `hardened/${name}.yaml`, where, takes),
  );
  return deployed('cloudformation', made, variant);
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
