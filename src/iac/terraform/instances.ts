/** Resources and data sources as often as `count` and `for_each` make them, and what others may ask them for. */

import { get } from '../access.js';
import { withoutPrefix } from '../names.js';
import { type Reference, type Resource, unknown, type Value } from '../value.js';
import { bodyOf, isProtected } from './bodies.js';
import { computed } from './computed.js';
import { type Copies, copiesOf } from './copies.js';
import { dataAttribute } from './data.js';
import { identityOf } from './kinds.js';
import type { Module } from './module.js';
import { type Guarded, guardedBy } from './protection.js';
import type { Providers } from './providers.js';
import type { Scope } from './scope.js';
import type { Settings } from './settings.js';
import { attribute, type Block } from './syntax.js';

export interface Instances {
  readonly all: () => readonly Resource[];
  readonly resource: (type: string, name: string) => Value | undefined;
  readonly data: (type: string, name: string) => Value | undefined;
  readonly attribute: (of: Reference, name: string) => Value;
}

interface Source {
  readonly block: Block;
  readonly scope: Scope;
  readonly isData: boolean;
}

export function instancesOf(module: Module, scope: Scope, providers: Providers, settings: Settings): Instances {
  const sources = new Map<Resource, Source>();
  const found = new Map<Block, Copies>();
  const pending = new Set<Block>();
  const all = () => module.resources.flatMap((block) => copies(block, false).resources);
  const guarded = once<Guarded>(() => guardedBy(all()), { named: new Map() });

  function copies(block: Block, isData: boolean): Copies {
    const before = found.get(block);
    if (before) return before;
    if (pending.has(block))
      return { resources: [], value: unknown(`${addressOf(block)} refers to itself`, block.place) };
    pending.add(block);
    const made = copiesOf(block, scope, (suffix, inner, doubt) => {
      const resource = resourceOf(block, suffix, inner, { region: providers.of(block).region, doubt, guarded });
      sources.set(resource, { block, scope: inner, isData });
      return resource;
    });
    pending.delete(block);
    found.set(block, made);
    return made;
  }

  function lookup(blocks: readonly Block[], isData: boolean): Instances['resource'] {
    const byAddress = new Map(blocks.map((block) => [addressOf(block), block]));
    return (type, name) => {
      const block = byAddress.get(`${type}.${name}`);
      return block && copies(block, isData).value;
    };
  }

  function attributeOf(of: Reference, name: string): Value {
    const { block, scope: inner, isData } = sources.get(of.to)!;
    const argument = attribute(block, name);
    const said = argument ? inner.evaluate(argument, inner) : undefined;
    // The name of a thing, where the code says it, can be computed with; else the reference is all there is.
    if (name in (of.to.identity?.gives ?? {})) return said?.kind === 'scalar' ? said : { ...of, attribute: name };
    if (said !== undefined && said.kind !== 'absent') return said;
    if (isData) return dataAttribute(of, name, { settings, region: of.to.region });
    const nested = get(of.to.body, name);
    return nested.kind === 'absent' ? computed(of, name) : nested;
  }

  return {
    all,
    resource: lookup(module.resources, false),
    data: lookup(module.data, true),
    attribute: attributeOf,
  };
}

/** Works it out once, and is `meanwhile` while it does. */
function once<T>(compute: () => T, meanwhile: T): () => T {
  let found: T | undefined;
  let busy = false;
  return () => {
    if (busy) return meanwhile;
    busy = true;
    found ??= compute();
    busy = false;
    return found;
  };
}

interface Around {
  /** Of its provider. */
  readonly region: Value;
  readonly doubt: Resource['doubt'];
  readonly guarded: () => Guarded;
}

function resourceOf(block: Block, suffix: string, scope: Scope, { region, doubt, guarded }: Around): Resource {
  const type = block.labels[0]!;
  let body: Value | undefined;
  const bodyNow = () => {
    body ??= bodyOf(block, scope);
    return body;
  };
  const resource: Resource = {
    type,
    address: addressOf(block) + suffix,
    place: block.place,
    get body() {
      return bodyNow();
    },
    get region() {
      const own = attribute(block, 'region');
      return own ? scope.evaluate(own, scope) : region;
    },
    get kept() {
      return isProtected(block, scope) || (guarded().named.has(resource) && !guarded().named.get(resource));
    },
    get keptIf() {
      return guarded().named.get(resource) ?? guarded().any;
    },
    doubt,
    identity: block.type === 'resource' ? identityOf(type) : undefined,
    get naming() {
      return type === 'aws_kms_alias'
        ? { of: get(bodyNow(), 'target_key_id'), name: withoutPrefix(get(bodyNow(), 'name')) }
        : undefined;
    },
  };
  return resource;
}

function addressOf({ labels }: Block): string {
  return labels.join('.');
}
