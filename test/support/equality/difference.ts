/** Compares models property by property, and says in one line which property differs in which flavor. */
import type { Comparable } from './comparable.js';
import { isLabelled, isPolicy, type Policy, relabelled } from './policy.js';

export interface Difference {
  /** `bucket example-com-logs`, `lifecycle`, `retention`, `expireDays`. */
  readonly path: readonly string[];
  /** What each flavor says; undefined where it says nothing. */
  readonly values: Readonly<Record<string, unknown>>;
}

type Values = readonly (readonly [string, unknown])[];

/** @param models by flavor */
export function differences(models: Readonly<Record<string, Comparable>>): readonly Difference[] {
  const kinds = keysOf(Object.entries(models));
  return kinds.flatMap((kind) => {
    const things: Values = Object.entries(models).map(([flavor, model]) => [flavor, model[kind] ?? {}]);
    return keysOf(things).flatMap((name) => compare([`${kind} ${name}`], inside(things, name)));
  });
}

function compare(path: readonly string[], values: Values): readonly Difference[] {
  const there = values.filter(([, value]) => value !== undefined);
  if (there.length === values.length) return compareAll(path, values);
  // Who lacks it is one thing, whether the others agree on it another.
  const lack: Difference = {
    path,
    values: Object.fromEntries(values.map(([flavor, value]) => [flavor, isRecord(value) ? 'there' : value])),
  };
  return isRecord(there[0]![1]) ? [lack, ...compareAll(path, there)] : [lack];
}

/** All of them say something. */
function compareAll(path: readonly string[], values: Values): readonly Difference[] {
  const said = values.map(([, value]) => value);
  if (said.every(isPolicy)) return comparePolicies(path, values);
  if (said.every(isRecord)) return keysOf(values).flatMap((key) => compare([...path, key], inside(values, key)));
  if (said.every(Array.isArray)) return compareLists(path, values);
  return allEqual(values) ? [] : [{ path, values: Object.fromEntries(values) }];
}

function comparePolicies(path: readonly string[], policies: Values): readonly Difference[] {
  const reference = (policies.find(([, policy]) => isLabelled(policy as Policy)) ?? policies[0]!)[1] as Policy;
  const values: Values = policies.map(([flavor, policy]) => [flavor, relabelled(policy as Policy, reference)] as const);
  return keysOf(values).flatMap((name) => compare([...path, name], inside(values, name)));
}

/** Of two lists only the members that are not in both are worth a line; unless nothing but their order differs. */
function compareLists(path: readonly string[], values: Values): readonly Difference[] {
  if (allEqual(values)) return [];
  const members = [...new Set(values.flatMap(([, list]) => (list as unknown[]).map(show)))];
  const has = (list: unknown, member: string) => (list as unknown[]).some((each) => show(each) === member);
  const uneven = members.filter((member) => !values.every(([, list]) => has(list, member)));
  if (uneven.length === 0) return [{ path: [...path, 'order'], values: Object.fromEntries(values) }];
  return uneven.map((member) => ({
    path: [...path, member],
    values: Object.fromEntries(values.map(([flavor, list]) => [flavor, has(list, member) ? 'listed' : undefined])),
  }));
}

function inside(values: Values, key: string): Values {
  return values.map(([flavor, value]) => [flavor, (value as Record<string, unknown>)[key]]);
}

function keysOf(values: Values): readonly string[] {
  return [...new Set(values.flatMap(([, value]) => Object.keys(value as object)))].sort();
}

function isRecord(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function allEqual(values: Values): boolean {
  return new Set(values.map(([, value]) => JSON.stringify(value))).size <= 1;
}

/** `bucket logs > lifecycle > retention > expireDays: terraform 400, cdk 400, cloudformation 90` */
export function describeDifference({ path, values }: Difference): string {
  const shown = Object.entries(values).map(([flavor, value]) => [flavor, show(value)] as const);
  const from = commonStart(shown.map(([, text]) => text));
  return `${path.join(' > ')}: ${shown.map(([flavor, text]) => `${flavor} ${excerpt(text, from)}`).join(', ')}`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  if (isRecord(value))
    return `{${Object.entries(value as object)
      .map(([key, inner]) => `${key}: ${show(inner)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

const LONG = 120;

/** A long text is shown from shortly before the place where it differs. */
function excerpt(text: string, from: number): string {
  const oneLine = text.replaceAll('\n', '⏎');
  if (oneLine.length <= LONG) return oneLine;
  const start = Math.max(0, Math.min(from - 30, oneLine.length - LONG));
  return `${start > 0 ? '…' : ''}${oneLine.slice(start, start + LONG)}${start + LONG < oneLine.length ? '…' : ''}`;
}

function commonStart(texts: readonly string[]): number {
  const [first = ''] = texts;
  const at = [...first].findIndex((letter, index) => texts.some((text) => text[index] !== letter));
  return at === -1 ? first.length : at;
}
