/** Tags of the resources in a template, which must be those of everything. */
import type { Settled } from './settled.js';
import type { Raw } from './unread.js';

/** Where tags stand; `HealthCheckTags` and their like hold a name of their own besides. */
export const TAGS = ['Tags', 'TagsList', 'HealthCheckTags', 'HostedZoneTags', 'ResourceTags'];

/** All stacks of a deployment are tagged alike. */
export function ofAllStacks(tags: readonly unknown[]): Readonly<Record<string, unknown>> {
  const different = new Set(tags.map((each) => JSON.stringify(Object.entries(each as object).sort())));
  if (different.size > 1) throw new Error(`stacks are tagged differently: ${[...different].join(' and ')}`);
  return Object.fromEntries(JSON.parse([...different][0] ?? '[]'));
}

/** Everything is tagged alike, so that a tag which differs somewhere is a mistake. */
export function allTags(
  resources: readonly Settled[],
  ofStacks: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const tags = { ...ofStacks };
  for (const { resource, properties } of resources)
    for (const [key, value] of TAGS.flatMap((place) => pairs(properties[place]))) {
      if (key === 'Name') continue;
      if (key in tags && tags[key] !== value)
        throw new Error(`${resource.address} is tagged ${key} = ${value}, others ${tags[key]}`);
      tags[key] = value;
    }
  return tags;
}

function pairs(tags: Raw): readonly (readonly [string, string])[] {
  if (tags === undefined) return [];
  return Array.isArray(tags) ? tags.map(({ Key, Value }) => [Key, Value]) : Object.entries(tags);
}
