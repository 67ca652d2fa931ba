/** Terraform's own word on what it would make, as a model. */
import { type Fragment, type Model, modelOf, of } from '../fragments.js';
import type { Readers } from '../reader.js';
import { type Raw, unread } from '../unread.js';
import { access } from './access.js';
import type { Applied } from './applied.js';
import { buckets } from './buckets.js';
import { edge } from './edge.js';
import { monitoring } from './monitoring.js';
import { namesAndKeys } from './names-and-keys.js';

const readers: Readers = { ...buckets, ...edge, ...namesAndKeys, ...monitoring, ...access };

/** @returns the model, and what the code sets but no reader notices: `aws_s3_bucket.force_destroy` */
export function terraformModel({ resources, outputs, tags }: Applied): {
  readonly model: Model;
  readonly unread: readonly string[];
} {
  const fragments: Fragment[] = [];
  const overlooked = new Set<string>();
  for (const { type, values, ...place } of resources) {
    const read = (it: Raw) => [readers[type]?.(it, place) ?? []].flat();
    fragments.push(...read(values));
    // One without arguments has nothing to overlook, but nobody reads it either.
    if (!(type in readers)) overlooked.add(type);
    for (const path of unread(values, read)) overlooked.add(`${type}.${path}`);
  }
  return {
    model: modelOf([...fragments, ...outputFragments(outputs), ...tagFragments(tags)]),
    unread: [...overlooked],
  };
}

/** `content_bucket` is `ContentBucket` elsewhere. */
function outputFragments(outputs: Raw): readonly Fragment[] {
  const pascal = (name: string) => name.replace(/(?:^|_)(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return Object.entries<Raw>(outputs).map(([name, value]) =>
    of('output', pascal(name), { value: Array.isArray(value) ? value.join(', ') : value }),
  );
}

/** Every provider says the same tags: a resource of one must not look different from a resource of another. */
function tagFragments(tags: readonly Raw[]): readonly Fragment[] {
  const different = new Set(tags.map((each) => JSON.stringify(each)));
  if (different.size > 1) throw new Error(`providers tag differently: ${[...different].join(' and ')}`);
  return Object.keys(tags[0] ?? {}).length === 0 ? [] : [of('tags', 'everything', tags[0])];
}
