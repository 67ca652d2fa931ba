/**
 * Names of resources, and text of values that refer to them. A resource is known by its physical name; where that is not known,
 * by its address, so that a reference always leads to its resource and to no other.
 */

import { bare, entriesOf, items } from './access.js';
import type { Infrastructure } from './infrastructure.js';
import { type Attributes, attributesOf, idOf } from './references.js';
import { absent, type Reference, type Resource, scalar, unknown, type Value } from './value.js';

export interface Names {
  /** Id under which a resource is known; its address where nothing names it. */
  readonly id: (resource: Resource) => string;
  /** Physical name; absent where AWS makes one up. */
  readonly name: (resource: Resource) => Value;
  readonly attributes: (resource: Resource) => Attributes;
  readonly keyArn: (id: string, region: string) => string;
  /** The same value with text in the place of references. */
  readonly settled: (value: Value) => Value;
}

export function namesOf({ resources, account }: Pick<Infrastructure, 'resources' | 'account'>): Names {
  const found = new Map<Resource, { readonly id: string; readonly name: Value }>();
  const taken = new Map<string, Resource>();
  const pending = new Set<Resource>();

  function named(resource: Resource): { readonly id: string; readonly name: Value } {
    const before = found.get(resource);
    if (before) return before;
    if (pending.has(resource))
      return { id: addressId(resource), name: unknown('the name refers to itself', resource.place) };
    pending.add(resource);
    const name = settled(physicalName(resource));
    const id = unique(resource, name, taken);
    pending.delete(resource);
    found.set(resource, { id, name });
    return { id, name };
  }

  function physicalName(resource: Resource): Value {
    const own = resource.identity?.name(resource.body, { region: resource.region, account }) ?? absent(resource.place);
    if (own.kind !== 'absent') return own;
    return resources.find(({ naming }) => naming && refersTo(naming.of, resource))?.naming?.name ?? own;
  }

  function attributes(resource: Resource): Attributes {
    const region = settled(resource.region);
    const kind = resource.identity?.kind;
    const { id } = named(resource);
    const where = { account, region: region.kind === 'scalar' ? String(region.value) : `{region of ${id}}` };
    return kind === undefined ? { id } : attributesOf(kind, id, where);
  }

  function text({ to, attribute }: Reference): string {
    const word = to.identity?.gives[attribute];
    const known = word === undefined ? undefined : attributes(to)[word];
    return known ?? `{${attribute} of ${to.address}}`;
  }

  function settled(value: Value): Value {
    switch (value.kind) {
      case 'reference':
        return scalar(text(value), value.place);
      case 'text':
        return scalar(value.parts.map((part) => (typeof part === 'string' ? part : text(part))).join(''), value.place);
      case 'list':
        return { ...value, items: value.items.map(settled) };
      case 'map':
        return { ...value, entries: new Map(entriesOf(value).map(([key, inner]) => [key, settled(inner)])) };
      default:
        return value;
    }
  }

  for (const resource of resources) named(resource);
  return {
    id: (it) => named(it).id,
    name: (it) => named(it).name,
    attributes,
    keyArn: (id, region) => attributesOf('key', id, { account, region })['arn']!,
    settled,
  };
}

/** Two things with the same name would hide each other. */
function unique(resource: Resource, name: Value, taken: Map<string, Resource>): string {
  const kind = resource.identity?.kind;
  if (kind === undefined || name.kind !== 'scalar') return addressId(resource);
  const id = idOf(kind, String(name.value));
  const first = taken.get(`${kind} ${id}`) ?? resource;
  // A setting of a bucket, such as its website, goes by the bucket's own name.
  if (first !== resource && first.type === resource.type) return addressId(resource);
  taken.set(`${kind} ${id}`, first);
  return id;
}

function addressId(resource: Resource): string {
  return `{${resource.identity?.kind ?? resource.type} ${resource.address}}`;
}

function refersTo(value: Value, resource: Resource): boolean {
  if (value.kind === 'reference') return value.to === resource;
  return value.kind === 'text' && value.parts.some((part) => typeof part !== 'string' && part.to === resource);
}

/** The site's own name among the host names of a distribution: `www.` is longer. */
export function siteName(aliases: Value): Value {
  const hosts = items(aliases);
  const open = hosts.find((host) => host.kind !== 'scalar');
  if (open) return open;
  const [first] = hosts.toSorted((left, right) => byLength(String(bare(left)), String(bare(right))));
  return first ?? absent(aliases.place);
}

export function byLength(left: string, right: string): number {
  return left.length - right.length || left.localeCompare(right);
}

/** `example-com` of the alias `alias/example-com`. */
export function withoutPrefix(alias: Value): Value {
  if (alias.kind === 'scalar') return { ...alias, value: String(alias.value).replace(/^alias\//, '') };
  if (alias.kind !== 'text' || typeof alias.parts[0] !== 'string') return alias;
  return { ...alias, parts: [alias.parts[0].replace(/^alias\//, ''), ...alias.parts.slice(1)] };
}
