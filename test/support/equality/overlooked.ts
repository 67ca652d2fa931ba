/** What a deployment says and no adapter reads: `AWS::S3::Bucket.Tags.*.Key`, `aws_s3_bucket.force_destroy`. */
import { fragmentsOf } from '../../../src/iac/assemble.js';
import type { Adapters } from '../../../src/iac/fragment.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { namesOf } from '../../../src/iac/names.js';
import { fromPlain } from '../../../src/iac/plain.js';
import { settledResources } from './settled.js';
import { TAGS } from './tags.js';
import { type Raw, unread } from './unread.js';

export function overlookedIn(infrastructure: Infrastructure, adapters: Adapters): readonly string[] {
  const names = namesOf(infrastructure);
  const found = new Set<string>();
  for (const { resource, properties } of settledResources(infrastructure, names)) {
    const { type, place, identity, region } = resource;
    const read = (it: Raw) => {
      const body = fromPlain(it, place);
      // A name is read too: others refer to the resource by it.
      const name = identity?.name(body, { region, account: infrastructure.account });
      return [fragmentsOf(resource, adapters, names, body), name, TAGS.map((where) => it[where])];
    };
    // One without arguments has nothing to overlook, but nobody reads it either.
    if (!(type in adapters)) found.add(type);
    for (const path of unread(properties, read)) found.add(`${type}.${path}`);
  }
  return [...found];
}
