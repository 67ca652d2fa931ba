/** Merge of JSON by keys, for what lines cannot merge. The user's text stays unchanged except for what the template changed. */
import { applyEdits, type FormattingOptions, type JSONPath, modify, type ParseError, parse, visit } from 'jsonc-parser';
import { higherVersion } from './versions.js';

type Json = unknown;

interface Edit {
  readonly path: JSONPath;
  /** Undefined removes the key. */
  readonly value: Json | undefined;
  /** Keys of the template's object, in its order: a new key goes where the template has it. */
  readonly order: readonly string[];
}

/** Parts of package.json that map packages to versions. */
const VERSION_MAPS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', 'engines'];

/** The merged text, or undefined where both sides gave one key different values, or a side is not JSON. */
export function mergeJson(base: string, ours: string, theirs: string): string | undefined {
  if (![base, ours, theirs].every(isJson)) return undefined;
  const edits = editsOf(parse(base), parse(ours), parse(theirs), []);
  if (edits === undefined) return undefined;
  return edits.reduce((text, edit) => applyEdit(text, edit, formattingOf(ours)), ours);
}

/** Whether a text is JSON, comments and trailing commas allowed, without a key that occurs twice in one object. */
export function isJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
  return errors.length === 0 && !repeatsKey(text);
}

/** What turns ours into the merge, or undefined for a conflict. */
function editsOf(base: Json, ours: Json, theirs: Json, path: JSONPath): readonly Edit[] | undefined {
  if (isObject(ours) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const order = Object.keys(theirs);
    const names = [...new Set([...Object.keys(before), ...order])];
    return all(names.map((name) => valueEdits(before[name], ours[name], theirs[name], [...path, name], order)));
  }
  return valueEdits(base, ours, theirs, path, []);
}

function valueEdits(
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  path: JSONPath,
  order: readonly string[],
): readonly Edit[] | undefined {
  if (equal(ours, theirs) || equal(base, theirs)) return [];
  if (equal(base, ours)) return [{ path, value: theirs, order }];
  if (isObject(ours) && isObject(theirs)) return editsOf(base, ours, theirs, path);
  if (Array.isArray(ours) && Array.isArray(theirs) && (base === undefined || Array.isArray(base))) {
    const merged = mergeSets(base ?? [], ours, theirs);
    return merged && [{ path, value: merged, order }];
  }
  if (path.length === 2 && VERSION_MAPS.includes(String(path[0]))) {
    const higher = higherVersion(ours, theirs);
    if (higher !== undefined) return equal(higher, ours) ? [] : [{ path, value: higher, order }];
  }
  return undefined;
}

/** Lists of plain values are sets: what the template added and removed is added and removed. */
function mergeSets(base: readonly Json[], ours: readonly Json[], theirs: readonly Json[]): readonly Json[] | undefined {
  const lists = [base, ours, theirs];
  if (!lists.every((list) => list.every((each) => !isObject(each) && !Array.isArray(each)))) return undefined;
  if (!lists.every((list) => new Set(list).size === list.length)) return undefined;
  const kept = ours.filter((each) => theirs.includes(each) || !base.includes(each));
  return [...kept, ...theirs.filter((each) => !base.includes(each) && !ours.includes(each))];
}

function applyEdit(text: string, { path, value, order }: Edit, formattingOptions: FormattingOptions): string {
  const name = String(path.at(-1));
  const before = order.slice(0, order.indexOf(name));
  const getInsertionIndex = (present: string[]) => 1 + Math.max(-1, ...before.map((each) => present.indexOf(each)));
  return applyEdits(text, modify(text, path, value, { formattingOptions, getInsertionIndex }));
}

function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: '\n' };
}

function repeatsKey(text: string): boolean {
  const open: Set<string>[] = [];
  let repeated = false;
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectProperty: (name) => {
      repeated ||= open.at(-1)!.has(name);
      open.at(-1)!.add(name);
    },
    onObjectEnd: () => void open.pop(),
  });
  return repeated;
}

function all(parts: readonly (readonly Edit[] | undefined)[]): readonly Edit[] | undefined {
  return parts.includes(undefined) ? undefined : (parts as readonly (readonly Edit[])[]).flat();
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal regardless of the order of keys. */
function equal(left: Json, right: Json): boolean {
  if (isObject(left) && isObject(right)) {
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => name in right && equal(left[name], right[name]))
    );
  }
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((each, at) => equal(each, right[at]));
  return left === right;
}
