/** Resources with all that is known of them worked out. */
import { bare } from '../../../src/iac/access.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import type { Names } from '../../../src/iac/names.js';
import type { Resource } from '../../../src/iac/value.js';
import type { Raw } from './unread.js';

/** A resource with its arguments as plain JavaScript, references as the names that they lead to. */
export interface Settled {
  readonly resource: Resource;
  readonly properties: Raw;
}

export function settledResources({ resources }: Infrastructure, names: Names): readonly Settled[] {
  return resources.map((resource) => {
    const properties = bare(names.settled(resource.body));
    if (properties === undefined) throw new Error(`${resource.address} says what cannot be worked out`);
    return { resource, properties };
  });
}
