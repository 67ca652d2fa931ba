/** Where Terraform keeps its state. */
import { known } from '../fact.js';
import { fieldsOf } from '../fields.js';
import type { Backend } from '../infrastructure.js';
import { bodyOf } from './bodies.js';
import type { Module } from './module.js';
import type { Scope } from './scope.js';
import { type Block, blocksOf } from './syntax.js';

export function backendOf({ settings }: Module, scope: Scope): Backend | undefined {
  const [backend] = settings.flatMap((block) => [...blocksOf(block, 'backend'), ...blocksOf(block, 'cloud')]);
  return backend && read(backend, scope);
}

function read(block: Block, scope: Scope): Backend {
  const it = fieldsOf(bodyOf(block, scope));
  const type = block.labels[0] ?? block.type;
  // Before S3 could lock by itself, a table did.
  const table = it.text('dynamodb_table') && known(true, it.at('dynamodb_table').place);
  return { place: block.place, type, encrypted: it.flag('encrypt'), locked: table ?? it.flag('use_lockfile') };
}
