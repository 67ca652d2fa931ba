/** A repository whose two upgraded branches git has merged, as an upgrade from one of them to the answers of both. */
import type { AnswerContext } from '../core/answers/context.js';
import { answerContext } from '../core/answers/context.js';
import { completeAnswers, readSources, type Source } from '../core/answers/resolve.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import { parseManifest, type ReadManifest, refuseNewer } from '../core/manifest/parse.js';
import { compareVersions } from '../core/manifest/versions.js';
import type { Catalogue } from '../core/rendering/catalogue.js';
import { readSettings } from '../core/upgrade/answers.js';
import { mergeAnswers, sidesOf } from '../core/upgrade/sides.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { FileSystem } from '../io/file-system.js';
import type { Target } from '../io/target.js';
import type { OtherPlaces } from './base.js';
import { planUpgrade, readOwnership, type Upgrade } from './upgrade.js';

export interface Merging {
  readonly catalogue: Catalogue;
  /** Answers that were given for this run; they stand above those of the branches. */
  readonly given: Source;
  readonly settings: readonly string[];
  /** The manifest of the commit that both branches come from. */
  readonly common: string | undefined;
  readonly places: OtherPlaces;
}

/**
 * The disk holds what both branches changed, so either base works: what the other branch's upgrade changed counts
 * as the same edit on both sides. What only the answers of both together render is added.
 * @param text the manifest, with markers. Throws where the branches need another version, or answers that only the owner can give.
 */
export async function planMerge(fs: FileSystem, target: Target, text: string, options: Merging): Promise<Upgrade> {
  const { catalogue } = options;
  const context = answerContext(catalogue);
  const [mine, other] = readSides(text, catalogue, context);
  const stated = { ...options.given, ...readSettings(options.settings) };
  const common =
    options.common === undefined ? undefined : parseManifest(options.common, context, catalogue.migrations);
  const merged = mergeAnswers(common && valuesOf(common), valuesOf(mine), valuesOf(other), Object.keys(stated));
  const answers = completeAnswers(readSources([asSource(merged), stated], context), context);
  const strategyOf = await readOwnership(fs, target);
  const manifest = { ...mine, kept: [...new Set([...mine.kept, ...other.kept])] };
  return planUpgrade(fs, { target, manifest, strategyOf }, answers, catalogue, options.places);
}

function readSides(text: string, catalogue: Catalogue, context: AnswerContext): readonly [ReadManifest, ReadManifest] {
  const { ours, theirs } = sidesOf(text);
  for (const side of [ours, theirs]) refuseNewer(side, catalogue.version);
  const [mine, other] = [ours, theirs].map((side) => parseManifest(side, context, catalogue.migrations)) as [
    ReadManifest,
    ReadManifest,
  ];
  const newest = compareVersions(mine.version, other.version) < 0 ? other : mine;
  if (newest.version !== catalogue.version)
    throw new ProdgradeError(
      `The branches were upgraded by create-prodgrade ${mine.version} and ${other.version}, and this is ${catalogue.version}.`,
      `Run the newer of the two: npx create-prodgrade@${newest.version} upgrade --continue`,
      exitCodes.refused,
    );
  return [mine, other];
}

function valuesOf({ given }: ReadManifest): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, one?.value]));
}

function asSource(values: Readonly<Record<string, unknown>>): Source {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, place: `${MANIFEST_PATH}: answers.${name}` }]),
  );
}
