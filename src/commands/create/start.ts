/** The first half of `create`: everything about the folder comes before the other questions, not after them. */
import { basename } from 'node:path';
import type { AnswerContext } from '../../core/answers/context.js';
import { checkDomain } from '../../core/answers/domain.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { verbLine } from '../../core/answers/replay.js';
import { readSources, type Source } from '../../core/answers/resolve.js';
import type { Catalogue } from '../../core/rendering/catalogue.js';
import { flavors } from '../../core/types.js';
import { alreadyOurs, type Existing, isOurs, settleExisting } from '../../flows/existing.js';
import { askFirst } from '../../flows/gather.js';
import { openTarget } from '../../flows/open.js';
import { findWorkTree, type Target } from '../../io/target.js';
import { wordsOf } from '../npm.js';
import { runnerOf } from '../runner.js';
import type { World } from '../world.js';

/** One run: what was typed, and what follows from it. */
export interface Run {
  readonly line: CommandLine;
  readonly world: World;
  readonly catalogue: Catalogue;
  readonly dryRun: boolean;
  readonly ask: World['ask'] | undefined;
}

export interface Start {
  readonly sources: readonly Source[];
  /** `upgrade` where the folder holds a repository of ours. */
  readonly existing: Existing | 'upgrade' | undefined;
  /** With what the git repository around the folder says. */
  readonly context: AnswerContext;
  /** The domain was asked for, so one step back leads to it. */
  readonly askedDomain: boolean;
}

export async function settleFolder(run: Run, sources: readonly Source[], context: AnswerContext): Promise<Start> {
  const { line, world, catalogue, ask } = run;
  const given = readSources(sources, context);
  const askedDomain = ask !== undefined && line.positionals[0] === undefined && given.domain === undefined;
  const first = askedDomain ? await askFirst('domain', await ask(), context, given) : {};
  const all = [...sources, first];
  const known = askedDomain ? readSources(all, context) : given;
  const folder = line.positionals[0] ?? known.domain;
  const start = { sources: all, existing: line.run.existing, askedDomain };
  if (folder === undefined) return { ...start, context };
  const target = openFolder(run, folder);
  if (isOurs(target)) {
    if (!ask) throw alreadyOurs(folder, verbLine('upgrade', folder, wordsOf(line.answers), runnerOf(world)));
    const yes = await (await ask()).confirm(`${folder} already holds a create-prodgrade repository. Upgrade it?`);
    return { ...start, context, existing: yes ? 'upgrade' : 'cancel' };
  }
  const around = findWorkTree(world.fs, target.base) === undefined ? undefined : world.found(target.base, context);
  const more = { likelyDomain: ask && domainOf(target), ...(around ? { found: around } : {}) };
  const settled = { ...start, context: { ...context, ...more } };
  // Without a person the plan says more exactly what would collide.
  if (!ask || target.entries.length === 0) return settled;
  const groups = ['common' as const, ...(known.iac ? [known.iac] : flavors)];
  const paths = groups.flatMap((group) => catalogue.skeletons[group].map(({ path }) => path));
  return { ...settled, existing: await settleExisting(world.fs, target, folder, paths, line.run.existing, ask) };
}

/** The name of the folder where it is one of a domain. */
function domainOf({ path }: Target): string | undefined {
  try {
    return checkDomain(basename(path));
  } catch {
    return undefined;
  }
}

export function openFolder({ world, dryRun }: Run, folder: string): Target {
  const { target, repaired } = openTarget(world, folder, !dryRun);
  if (repaired)
    world.terminal.err('An earlier run was interrupted while writing here: its leftovers have been cleaned up.');
  return target;
}
