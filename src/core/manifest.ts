/** What the generator remembers inside the repository: the answers, and every file as it was written. */
import { hash } from 'node:crypto';
import { ProdgradeError } from '../errors.js';
import type { AnswerContext } from './answers/context.js';
import { fieldNames } from './answers/fields.js';
import { completeAnswers, readSources, type Source } from './answers/resolve.js';
import type { Answers, FileClass, FileTree, PosixPath, RenderedFile } from './types.js';

export const MANIFEST_PATH = '.prodgrade/manifest.json';
const BASE_FOLDER = '.prodgrade/base';

/** Raised when an older reader would misunderstand what is written. */
const SCHEMA = 1;
const CLASSES: readonly string[] = ['managed', 'owned', 'seed'] satisfies FileClass[];

export interface ManifestFile {
  /** Hex SHA-256 of the pristine bytes, which is also their name in the base store. */
  readonly sha256: string;
  readonly mode: '644' | '755';
  readonly class: FileClass;
}

export interface Manifest {
  readonly schema: number;
  /** Version of the generator that wrote the files. */
  readonly version: string;
  readonly answers: Answers;
  readonly files: Readonly<Record<PosixPath, ManifestFile>>;
}

/** The tree with its manifest and base store, sorted by path. A later run needs nothing else to merge. */
export function withManifest(tree: FileTree, answers: Answers, version: string): FileTree {
  const files: Record<PosixPath, ManifestFile> = {};
  const added = new Map<PosixPath, RenderedFile>();
  for (const [path, file] of tree) {
    const sha256 = sha256Of(file.bytes);
    files[path] = { sha256, mode: file.executable ? '755' : '644', class: file.class };
    added.set(basePath(sha256), own(file.bytes));
  }
  const manifest: Manifest = { schema: SCHEMA, version, answers: inOrder(answers), files };
  added.set(MANIFEST_PATH, own(new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)));
  return new Map([...tree, ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the pristine bytes of this hash are kept: no extension, so that scanners and editors pass them by. */
export function basePath(sha256: string): PosixPath {
  return `${BASE_FOLDER}/${sha256}`;
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** Reads a manifest that a person may have edited. Throws with the place of what is wrong. */
export function parseManifest(text: string, context: AnswerContext): Manifest {
  const raw = parseJson(text);
  if (typeof raw.schema !== 'number') throw broken('has no "schema" number');
  if (raw.schema > SCHEMA)
    throw new ProdgradeError(
      `${MANIFEST_PATH} has schema ${raw.schema}; this version reads up to ${SCHEMA}.`,
      'Use a newer create-prodgrade: npm create prodgrade@latest.',
    );
  if (typeof raw.version !== 'string') throw broken('has no "version" text');
  if (!isRecord(raw.answers)) throw broken('has no "answers"');
  if (!isRecord(raw.files)) throw broken('has no "files"');
  const strange = Object.keys(raw.answers).find((name) => !(fieldNames as readonly string[]).includes(name));
  if (strange) throw broken(`has an answer "${strange}", which nothing asks for`);
  const source = Object.fromEntries(
    Object.entries(raw.answers).map(([name, value]) => [name, { value, place: `${MANIFEST_PATH}: answers.${name}` }]),
  ) as Source;
  const answers = completeAnswers(readSources([source], context), context);
  return {
    schema: raw.schema,
    version: raw.version,
    answers,
    files: Object.fromEntries(Object.entries(raw.files).map(([path, file]) => [path, parseFile(path, file)])),
  };
}

function parseFile(path: PosixPath, file: unknown): ManifestFile {
  if (!isRecord(file)) throw broken(`files["${path}"] is no object`);
  const { sha256, mode } = file;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw broken(`files["${path}"].sha256 is no SHA-256`);
  if (mode !== '644' && mode !== '755') throw broken(`files["${path}"].mode is neither 644 nor 755`);
  if (typeof file.class !== 'string' || !CLASSES.includes(file.class))
    throw broken(`files["${path}"].class is none of ${CLASSES.join(', ')}`);
  return { sha256, mode, class: file.class as FileClass };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(text);
    if (isRecord(raw)) return raw;
  } catch {
    // Falls through to the same words as JSON that is no object.
  }
  throw broken('is no JSON object');
}

function broken(problem: string): ProdgradeError {
  return new ProdgradeError(
    `${MANIFEST_PATH} ${problem}.`,
    'Take it back from version control; it is written by create-prodgrade alone.',
  );
}

function own(bytes: Uint8Array): RenderedFile {
  return { bytes, executable: false, class: 'owned' };
}

/** One order of keys, however the answers came together. */
function inOrder(answers: Answers): Answers {
  return Object.fromEntries(fieldNames.map((name) => [name, answers[name]])) as unknown as Answers;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
