/** What a set of stacks would make, as a model. The CDK's synthesized templates go the same way. */
import { type Fragment, type Model, modelOf, of } from '../fragments.js';
import type { Readers } from '../reader.js';
import { type Raw, unread } from '../unread.js';
import { access } from './access.js';
import { buckets } from './buckets.js';
import type { Deployed } from './deployed.js';
import { edge } from './edge.js';
import { monitoring } from './monitoring.js';
import { namesAndKeys } from './names-and-keys.js';

const readers: Readers = { ...buckets, ...edge, ...namesAndKeys, ...monitoring, ...access };

/** Where tags stand; `HealthCheckTags` and their like hold a name of their own besides. */
const TAGS = ['Tags', 'TagsList', 'HealthCheckTags', 'HostedZoneTags', 'ResourceTags'];

/**
 * @param stackTags tags that CloudFormation hands on to whatever in the stacks takes some
 * @returns the model, and what the templates say but no reader notices: `AWS::S3::Bucket.Tags.*.Key`
 */
export function templateModel(
  { resources, outputs }: Deployed,
  stackTags: Readonly<Record<string, string>>,
): { readonly model: Model; readonly unread: readonly string[] } {
  const fragments: Fragment[] = [];
  const overlooked = new Set<string>();
  const tags = { ...stackTags };
  for (const { type, properties, ...place } of resources) {
    const read = (it: Raw) => [readers[type]?.(it, place) ?? []].flat();
    fragments.push(...read(properties));
    takeTags(properties, place.address, tags);
    if (!(type in readers)) overlooked.add(type);
    for (const path of unread(properties, (it) => [read(it), TAGS.map((where) => it[where])]))
      overlooked.add(`${type}.${path}`);
  }
  const told = outputs.map(({ name, value }) =>
    of('output', name, { value: Array.isArray(value) ? value.join(', ') : value }),
  );
  return {
    model: modelOf([...fragments, ...told, ...(Object.keys(tags).length > 0 ? [of('tags', 'everything', tags)] : [])]),
    unread: [...overlooked],
  };
}

/** Everything is tagged alike, so that a tag which differs somewhere is a mistake. */
function takeTags(properties: Raw, address: string, tags: Record<string, string>): void {
  for (const [key, value] of TAGS.flatMap((place) => pairs(properties[place]))) {
    if (key === 'Name') continue;
    if (key in tags && tags[key] !== value)
      throw new Error(`${address} is tagged ${key} = ${value}, others ${tags[key]}`);
    tags[key] = value;
  }
}

function pairs(tags: Raw): readonly (readonly [string, string])[] {
  if (tags === undefined) return [];
  return Array.isArray(tags) ? tags.map(({ Key, Value }) => [Key, Value]) : Object.entries(tags);
}
