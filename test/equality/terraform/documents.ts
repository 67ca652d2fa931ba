/** What the provider would write for a policy document, which a mock does not. */
import type { Raw } from '../unread.js';

const READ = new Set(['sid', 'effect', 'actions', 'resources', 'principals', 'condition']);

export function documentText({ statement, source_policy_documents, override_policy_documents }: Raw): string {
  if (source_policy_documents?.length > 0 || override_policy_documents?.length > 0)
    throw new Error('a document is made from others, which nobody reads');
  return JSON.stringify({ Version: '2012-10-17', Statement: statement.map(statementOf) });
}

function statementOf(statement: Raw): Raw {
  const unread = Object.keys(statement).filter((key) => !READ.has(key) && statement[key]?.length > 0);
  if (unread.length > 0) throw new Error(`a statement has ${unread.join(', ')}, which nobody reads`);
  return {
    ...(statement.sid ? { Sid: statement.sid } : {}),
    Effect: statement.effect ?? 'Allow',
    Action: statement.actions,
    Resource: statement.resources ?? undefined,
    ...(statement.principals.length > 0 ? { Principal: principals(statement.principals) } : {}),
    ...(statement.condition.length > 0 ? { Condition: conditions(statement.condition) } : {}),
  };
}

function principals(blocks: readonly Raw[]): Raw {
  if (blocks.some(({ type }) => type === '*')) return '*';
  return merged(blocks.map(({ type, identifiers }) => [type, identifiers]));
}

function conditions(blocks: readonly Raw[]): Raw {
  const tests = new Map<string, [string, string[]][]>();
  for (const { test, variable, values } of blocks) tests.set(test, [...(tests.get(test) ?? []), [variable, values]]);
  return Object.fromEntries([...tests].map(([test, keys]) => [test, merged(keys)]));
}

/** The provider puts values under the same key together. */
function merged(pairs: readonly (readonly [string, readonly string[]])[]): Record<string, readonly string[]> {
  const all: Record<string, readonly string[]> = {};
  for (const [key, values] of pairs) all[key] = [...(all[key] ?? []), ...values];
  return all;
}
