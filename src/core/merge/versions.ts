/** Version ranges as package.json writes them. */

const RANGE = /^(?<operator>[~^]|>=)? ?(?<version>\d+(?:\.\d+){0,2})(?<rest>-[\w.-]+)?$/;

/** The range with the higher version, or undefined where the two cannot be compared. */
export function higherVersion(left: unknown, right: unknown): string | undefined {
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [one, other] = [RANGE.exec(left), RANGE.exec(right)];
  if (!one?.groups || !other?.groups) return undefined;
  // `^2.0.0` and `2.0.0` promise different things, and the order of pre-releases has rules of its own.
  if (one.groups.operator !== other.groups.operator || one.groups.rest || other.groups.rest) return undefined;
  return compare(numbers(one.groups.version!), numbers(other.groups.version!)) < 0 ? right : left;
}

function numbers(version: string): readonly number[] {
  const parts = version.split('.').map(Number);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
