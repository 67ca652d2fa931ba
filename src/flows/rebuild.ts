/** The manifest and the store of a repository whose two upgraded branches were merged by git. */
import type { AnswerContext } from '../core/answers/context.js';
import { completeAnswers, readSources, type Source } from '../core/answers/resolve.js';
import type { Library } from '../core/library.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import { parseManifest, type ReadManifest } from '../core/manifest/parse.js';
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import { readSettings } from '../core/upgrade/answers.js';
import { mergeAnswers, sidesOf } from '../core/upgrade/sides.js';
import { compareVersions } from '../core/versions.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { FileSystem } from '../io/file-system.js';
import { look, type Sight } from '../io/sight.js';
import type { Target } from '../io/target.js';
import { readBase } from './base.js';
import { renderRepository } from './render.js';

export interface Rebuilding {
  readonly library: Library;
  readonly context: AnswerContext;
  readonly given: Source;
  readonly settings: readonly string[];
  /** The manifest of the commit that both branches come from. */
  readonly common: string | undefined;
}

export interface Rebuilt {
  readonly sight: Sight;
  readonly changes: readonly Change[];
  readonly version: string;
}

/** @param text the manifest, with markers. Throws where the branches need another version, or answers that only the owner can give. */
export function rebuildManifest(fs: FileSystem, target: Target, text: string, options: Rebuilding): Rebuilt {
  const { library, context } = options;
  const { ours, theirs } = sidesOf(text);
  const [mine, other] = [parseManifest(ours, context), parseManifest(theirs, context)];
  const newest = compareVersions(mine.version, other.version) < 0 ? other : mine;
  if (newest.version !== library.version)
    throw new ProdgradeError(
      `The branches were upgraded by create-prodgrade ${mine.version} and ${other.version}, and this is ${library.version}.`,
      `Run the newer of the two: npx create-prodgrade@${newest.version} upgrade --continue`,
      exitCodes.refused,
    );
  const stated = { ...options.given, ...readSettings(options.settings) };
  const common = options.common === undefined ? undefined : parseManifest(options.common, context);
  const merged = mergeAnswers(common && valuesOf(common), valuesOf(mine), valuesOf(other), Object.keys(stated));
  const sources = [asSource(merged), stated];
  const repository = renderRepository(completeAnswers(readSources(sources, context), context), library);
  const places = { history: () => undefined, oldVersion: () => undefined };
  const base = readBase(fs, target.real, newest, places).tree;
  const sight = look(fs, target, new Set([...base.keys(), ...repository.tree.keys()]));
  const changes = plan(base, sight.ours, repository.tree).filter(({ path }) => path.startsWith('.prodgrade/'));
  return { sight, changes, version: library.version };
}

function valuesOf({ given }: ReadManifest): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, one?.value]));
}

function asSource(values: Readonly<Record<string, unknown>>): Source {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, place: `${MANIFEST_PATH}: answers.${name}` }]),
  );
}
