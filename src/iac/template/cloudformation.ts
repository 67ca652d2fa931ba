/** The templates of a folder, with the settings, tags and regions that their deployment gives them. */
import { bare, entriesOf, get, items, keysOf } from '../access.js';
import type { Infrastructure } from '../infrastructure.js';
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
        deployedRegion(files, path) ??
        unknown(`nothing says the region of ${name}`, template.place),
      template,
      settings,
      tags: map(tags, place),
    };
  });
  return { flavor: 'cloudformation', files, ...readStacks(stacks, account, place) };
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

/**
 * The script that deploys says it: `stack content "$content_region"`, or `"$content_region" insecure/template.yaml`, where a
 * variable is read out of a file of settings.
 */
function deployedRegion(files: ReadonlyMap<string, string>, path: string): Value | undefined {
  const file = 'scripts/deploy.sh';
  const script = files.get(file) ?? '';
  const stack = /([^/]+)\.ya?ml$/.exec(path)?.[1] ?? '';
  const call = new RegExp(`^ *stack ${stack} (\\S+)|(\\S+) ${path.replaceAll('.', '\\.')}$`, 'm').exec(script);
  const place = call?.[1] ?? call?.[2];
  if (place === undefined) return undefined;
  const variable = /^"?\$\{?(\w+)\}?"?$/.exec(place)?.[1];
  if (variable === undefined)
    return scalar(place.replaceAll('"', ''), {
      file,
      line: lineOf(script, call!.index),
      endLine: lineOf(script, call!.index),
    });
  const read = new RegExp(`^${variable}=\\$\\(sed -n 's/\\^(\\w+)=\\S* (\\S+)\\)`, 'm').exec(script);
  return read ? propertiesOf(files, read[2]!).get(read[1]!) : undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
