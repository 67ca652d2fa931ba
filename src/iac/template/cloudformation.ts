/** The templates of a folder, with the settings, tags and regions that their deployment gives them. */
import { bare, entriesOf, get, items, keysOf } from '../access.js';
import type { Infrastructure } from '../resource.js';
import { map, scalar, unknown, type Value } from '../value.js';
import { readStacks } from './read.js';
import type { Stack } from './stack.js';
import { parseTemplate } from './yaml.js';

/**
 * @param files of the repository: path to text
 * @param folder of the templates, such as `hardened`
 */
export function readCloudFormation(
  files: ReadonlyMap<string, string>,
  folder: string,
  account = '{account}',
): Infrastructure {
  const settings = propertiesOf(files, `${folder}/settings.properties`);
  const tags = propertiesOf(files, `${folder}/tags.properties`);
  const place = { file: folder, line: 1, endLine: 1 };
  const own = [...files].filter(
    ([path]) => path.startsWith(`${folder}/`) && /^[^/]+\.ya?ml$/.test(path.slice(folder.length + 1)),
  );
  const stacks = own.map(([path, text]): Stack => {
    const template = parseTemplate(path, text);
    const name = path.slice(folder.length + 1).replace(/\.ya?ml$/, '');
    return {
      name,
      place: { file: path, line: 1, endLine: 1 },
      region:
        assertedRegion(template) ??
        deployedRegion(files, name, settings) ??
        unknown(`nothing says the region of ${name}`, template.place),
      template,
      settings,
      tags: map(tags, place),
    };
  });
  return readStacks(stacks, account, place);
}

/** `Name=value`, a line each. */
function propertiesOf(files: ReadonlyMap<string, string>, file: string): ReadonlyMap<string, Value> {
  const lines = (files.get(file) ?? '').split('\n');
  return new Map(
    lines.flatMap((text, at) => {
      const [, name, value] = /^([^#=\s]+)=(.*)$/.exec(text) ?? [];
      return name === undefined ? [] : [[name, scalar(value!, { file, line: at + 1, endLine: at + 1 })] as const];
    }),
  );
}

/** A stack may refuse to be anywhere else. */
function assertedRegion(template: Value): Value | undefined {
  for (const [, rule] of entriesOf(get(template, 'Rules')))
    for (const assertion of items(get(rule, 'Assertions'))) {
      const sides = items(get(assertion, 'Assert', 'Fn::Equals'));
      const region = sides.find((side) => bare(get(side, 'Ref')) === 'AWS::Region');
      const other = sides.find((side) => side !== region && keysOf(side).length === 0);
      if (region && other?.kind === 'scalar') return other;
    }
  return undefined;
}

/** `stack content "$content_region"` in the script that deploys, where a setting names the region. */
function deployedRegion(
  files: ReadonlyMap<string, string>,
  stack: string,
  settings: ReadonlyMap<string, Value>,
): Value | undefined {
  const script = files.get('scripts/deploy.sh') ?? '';
  const [, place = ''] = new RegExp(`^ *stack ${stack} (\\S+)`, 'm').exec(script) ?? [];
  const variable = /^"?\$\{?(\w+)\}?"?$/.exec(place)?.[1];
  if (variable === undefined)
    return place === ''
      ? undefined
      : scalar(place.replaceAll('"', ''), { file: 'scripts/deploy.sh', line: 1, endLine: 1 });
  const setting = new RegExp(`^${variable}=\\$\\(sed -n 's/\\^(\\w+)=`, 'm').exec(script)?.[1];
  return settings.get(setting ?? '');
}
