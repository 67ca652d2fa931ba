/** What is said of a deployment as a whole: its outputs, and the tags of everything in it. */
import { bare } from './access.js';
import { type By, known, mapped, openOf, type Text } from './fact.js';
import { fieldsOf } from './fields.js';
import type { Fragment } from './fragment.js';
import type { Infrastructure, Output } from './infrastructure.js';
import type { Names } from './names.js';
import type { Value } from './value.js';

/** `content_bucket` of Terraform is `ContentBucket` of a template. */
function pascal(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

export function outputFragments({ outputs }: Infrastructure, names: Names): readonly Fragment[] {
  return outputs.map(({ name, value, place }: Output): Fragment => {
    const said = fieldsOf(names.settled(value));
    const text = said.value.kind === 'list' ? mapped(said.texts(''), (all) => all.join(', ')) : said.text('');
    return whole('output', pascal(name), `output.${name}`, place, text ? { value: text } : {});
  });
}

/** Every provider and stack says the same tags: one that does not is a thing of its own. */
export function tagFragments({ tags }: Infrastructure, names: Names): readonly Fragment[] {
  const different = new Map<string, Value>();
  for (const each of tags.map(names.settled)) different.set(JSON.stringify(bare(each) ?? each.place), each);
  return [...different.values()].flatMap((each, at) => {
    const said: By<Text> = fieldsOf(each).map('') ?? {};
    if (Object.keys(said).length === 0 && each.kind === 'map' && different.size === 1) return [];
    const tags = whole('tags', at === 0 ? 'everything' : `everything (${at + 1})`, 'tags', each.place, said);
    return [{ ...tags, doubt: each.kind === 'unknown' ? openOf(each) : undefined }];
  });
}

function whole(
  kind: Fragment['kind'],
  id: string,
  address: string,
  place: Fragment['place'],
  properties: Fragment['properties'],
): Fragment {
  return { kind, of: known(id, place), made: true, address, place, references: [], properties };
}
