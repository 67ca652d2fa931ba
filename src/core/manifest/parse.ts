/** Reads the manifest of a repository: one that an older version wrote, or that a person edited. */
import { exitCodes, ProdgradeError } from '../../errors.js';
import type { AnswerContext } from '../answers/context.js';
import { fieldNames } from '../answers/fields.js';
import { completeAnswers, readSources, type Source, withDefaults } from '../answers/resolve.js';
import type { Earlier } from '../answers/rules.js';
import { holdsMarkers } from '../merge/markers.js';
import type { Answers, FileClass, PosixPath } from '../types.js';
import { MANIFEST_PATH, type Manifest, type ManifestFile, SCHEMA } from './manifest.js';
import { type Migration, migrateAnswers, migrationsSince } from './migrations.js';
import { pathProblem } from './paths.js';
import { compareVersions, isVersion } from './versions.js';

const CLASSES: readonly string[] = ['managed', 'owned', 'seed'] satisfies FileClass[];

export interface ReadManifest extends Manifest {
  /** As the manifest gives them, in today's words: answers that it lacks were not asked then. */
  readonly given: Source;
  /** Controls that it names and that no longer exist. */
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
  /** What changed since its version. */
  readonly migrations: readonly Migration[];
}

/** Throws where a newer program than this one wrote the manifest: it may hold what this one does not know. */
export function refuseNewer(text: string, version: string): void {
  const { version: writer } = parseJson(text);
  if (typeof writer !== 'string' || !isVersion(writer) || compareVersions(writer, version) <= 0) return;
  throw new ProdgradeError(
    `The repository was written by create-prodgrade ${writer}, which is newer than this version, ${version}.`,
    `Use that version or a later one: npx create-prodgrade@${writer} upgrade`,
    exitCodes.refused,
  );
}

/** Reads a manifest that a person may have edited. Throws with the place of what is wrong. */
export function parseManifest(text: string, context: AnswerContext, all?: readonly Migration[]): ReadManifest {
  const raw = parseJson(text);
  if (typeof raw.schema !== 'number') throw broken('has no "schema" number');
  if (raw.schema > SCHEMA)
    throw new ProdgradeError(
      `${MANIFEST_PATH} has schema ${raw.schema}; this version reads up to ${SCHEMA}.`,
      'Use a newer version: npx create-prodgrade@latest upgrade',
      exitCodes.refused,
    );
  if (typeof raw.version !== 'string' || !isVersion(raw.version)) throw broken('has no "version" such as 1.2.3');
  if (!isRecord(raw.answers)) throw broken('has no "answers"');
  if (!isRecord(raw.files)) throw broken('has no "files"');
  const migrations = migrationsSince(raw.version, all);
  const { answers: current, dropped } = migrateAnswers(raw.answers, migrations);
  const given = sourceOf(current);
  return {
    schema: raw.schema,
    version: raw.version,
    answers: answersOf(readSources([given], context), context),
    files: Object.fromEntries(Object.entries(raw.files).map(([path, file]) => [path, parseFile(path, file)])),
    kept: keptOf(raw.kept),
    given,
    dropped,
    migrations,
  };
}

/** An answer that an older version did not ask for and that has no default: the user is asked for it where it is needed. */
function answersOf(given: Earlier, context: AnswerContext): Answers {
  const answers = withDefaults(given, context) as Answers;
  return Object.values(answers).includes(undefined) ? answers : completeAnswers(given, context);
}

function keptOf(kept: unknown): readonly string[] {
  if (kept === undefined) return [];
  if (Array.isArray(kept) && kept.every((each) => typeof each === 'string' && /^\w+\.[\p{L}\p{N}_-]+$/u.test(each)))
    return kept;
  throw broken('has a "kept" that is not a list of Terraform addresses');
}

function sourceOf(answers: Readonly<Record<string, unknown>>): Source {
  const strange = Object.keys(answers).find((name) => !(fieldNames as readonly string[]).includes(name));
  if (strange) throw broken(`has an unknown answer "${strange}"`);
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, { value, place: `${MANIFEST_PATH}: answers.${name}` }]),
  ) as Source;
}

function parseFile(path: PosixPath, file: unknown): ManifestFile {
  const problem = pathProblem(path);
  if (problem) throw broken(`files["${path}"] cannot be a file of this repository: ${problem}`);
  if (!isRecord(file)) throw broken(`files["${path}"] is not an object`);
  const { sha256, mode } = file;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw broken(`files["${path}"].sha256 is not a SHA-256 hash`);
  if (mode !== '644' && mode !== '755') throw broken(`files["${path}"].mode is neither 644 nor 755`);
  if (typeof file.class !== 'string' || !CLASSES.includes(file.class))
    throw broken(`files["${path}"].class is not one of ${CLASSES.join(', ')}`);
  return { sha256, mode, class: file.class as FileClass };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    // An editor may have put a byte order mark before it.
    const raw: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isRecord(raw)) return raw;
  } catch {
    // Falls through to the same message as JSON that is not an object.
  }
  throw holdsMarkers(text.split(/\r?\n/)) ? inConflict() : broken('is not a JSON object');
}

/** Of a repository in which git left conflicts between two upgraded branches. */
export function inConflict(): ProdgradeError {
  return new ProdgradeError(
    '.prodgrade is in conflict: git merged two branches that were upgraded with different answers.',
    'Resolve the other files, then run: prodgrade upgrade --continue',
    exitCodes.refused,
  );
}

function broken(problem: string): ProdgradeError {
  return new ProdgradeError(
    `${MANIFEST_PATH} ${problem}.`,
    'Restore it from version control (git checkout -- .prodgrade): only create-prodgrade writes it.',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
