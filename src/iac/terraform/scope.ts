/** What an expression may refer to. */
import type { Value } from '../value.js';
import type { Expression } from './syntax.js';

export interface Scope {
  /** Works out an expression, for what stands within one. */
  readonly evaluate: (expression: Expression, scope: Scope) => Value;
  /** Names that a `for`, `for_each`, `count` or dynamic block brings. */
  readonly names: ReadonlyMap<string, Value>;
  readonly variable: (name: string) => Value | undefined;
  readonly local: (name: string) => Value | undefined;
  /** One resource, a list of them by `count` or a map by `for_each`. */
  readonly resource: (type: string, name: string) => Value | undefined;
  readonly data: (type: string, name: string) => Value | undefined;
  /** An attribute of a resource. */
  readonly attribute: (of: Value & { kind: 'reference' }, name: string) => Value;
  /** Text of a file, by its path within the repository. */
  readonly file: (path: string) => string | undefined;
  /** Folder of the module within the repository. */
  readonly folder: string;
}

export function within(scope: Scope, names: Iterable<readonly [string, Value]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}
