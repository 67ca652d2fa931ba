/** Providers: where they make things, and what they tag them with. */
import { get } from '../access.js';
import { map, unknown, type Value } from '../value.js';
import { bodyOf } from './bodies.js';
import type { Module } from './module.js';
import type { Scope } from './scope.js';
import { attribute, type Block } from './syntax.js';

export interface Provider {
  readonly region: Value;
  readonly tags: Value;
}

export interface Providers {
  readonly all: readonly Provider[];
  /** Of a resource or data source. */
  readonly of: (block: Block) => Provider;
}

export function providersOf(module: Module, scope: Scope): Providers {
  const byAlias = new Map(module.providers.map((block) => [aliasOf(block), providerOf(block, scope)]));
  const none: Provider = {
    region: unknown('no provider says the region', module.place),
    tags: map([], module.place),
  };
  return { all: [...byAlias.values()], of: (block) => byAlias.get(usedBy(block)) ?? none };
}

function providerOf(block: Block, scope: Scope): Provider {
  const region = attribute(block, 'region');
  const body = bodyOf(block, scope);
  const tags = get(body, 'default_tags', 'tags');
  return {
    region: region ? scope.evaluate(region, scope) : unknown('the region is given outside of the code', block.place),
    tags: tags.kind === 'absent' ? map([], block.place) : tags,
  };
}

function aliasOf(block: Block): string {
  const alias = attribute(block, 'alias');
  return alias?.type === 'literal' ? String(alias.value) : '';
}

/** `provider = aws.us_east_1` names an alias, without it the default one is used. */
function usedBy(block: Block): string {
  const provider = attribute(block, 'provider');
  return provider?.type === 'attribute' ? provider.name : '';
}
