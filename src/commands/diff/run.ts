/** `diff`: the base beside what is on disk, file by file. */
import type { CommandLine } from '../../core/answers/flags.js';
import { type DiskFile, same } from '../../core/files.js';
import { readText } from '../../core/merge/text.js';
import type { PosixPath } from '../../core/types.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { readBase } from '../../flows/base.js';
import { openTarget } from '../../flows/open.js';
import { readRepository } from '../../flows/upgrade.js';
import { look } from '../../io/sight.js';
import type { World } from '../world.js';
import { keepsModes, withEndingOf } from './by-hand.js';

interface Difference {
  readonly path: PosixPath;
  readonly base: DiskFile;
  /** Undefined where the owner deleted it. */
  readonly ours: DiskFile | undefined;
  /** No plain file is there, or none that can be read: nobody can say what changed. */
  readonly replaced: boolean;
}

export async function diff({ positionals, run }: CommandLine, world: World): Promise<ExitCode> {
  if (positionals.length > 1)
    throw new ProdgradeError(
      `Unexpected ${JSON.stringify(positionals[1])}.`,
      'Name one folder: prodgrade diff <folder>',
    );
  const folder = positionals[0] ?? '.';
  const { target } = openTarget(world, folder, false);
  const { manifest } = await readRepository(world.fs, target, folder, await world.catalogue());
  // Only a base that the store lost is looked for in git.
  const workTree = await world.workTree(target.real).catch(() => undefined);
  const base = readBase(world.fs, target.real, manifest, {
    history: (path) => workTree?.history(path) ?? [],
    oldVersion: () => world.oldVersion(target.real, manifest.version, manifest.answers),
  });
  const { ours, odd } = look(world.fs, target, Object.keys(manifest.files), 'leave');
  const modes = keepsModes(ours);
  const differences = Object.keys(manifest.files)
    .map((path) => differenceAt(path, base.tree.get(path)!, ours.get(path), odd.has(path), modes))
    .filter((each) => !same(each.base, each.ours));
  const readable = differences.filter(({ replaced }) => !replaced);
  const lost = differences.filter(({ path }) => base.fallbacks.get(path) === 'lost').map(({ path }) => path);
  for (const path of lost) world.terminal.err(`note  The base of ${path} is lost: all of it counts as yours.`);
  for (const { path, replaced } of differences)
    if (replaced)
      world.terminal.err(`note  No plain file is at ${path}, or none that can be read: its lines are not shown.`);
  if (run.json)
    world.terminal.out(JSON.stringify({ version: manifest.version, files: await counted(differences), lost }));
  else if (run.stat) for (const line of statLines(await counted(differences))) world.terminal.out(line);
  else if (readable.length > 0) await world.page(await texts(readable));
  return exitCodes.ok;
}

function differenceAt(
  path: PosixPath,
  base: DiskFile,
  ours: DiskFile | undefined,
  replaced: boolean,
  modes: boolean,
): Difference {
  if (ours === undefined || replaced) return { path, base, ours, replaced };
  const edited = withEndingOf(base, ours);
  return { path, base, ours: modes ? edited : { ...edited, executable: base.executable }, replaced };
}

interface Counted {
  readonly path: PosixPath;
  readonly kind: 'edited' | 'deleted' | 'replaced' | 'mode' | 'binary';
  readonly added: number;
  readonly removed: number;
}

async function counted(differences: readonly Difference[]): Promise<readonly Counted[]> {
  const { fileDiff } = await import('../../merging.js');
  return differences.map(({ path, base, ours, replaced }) => {
    if (replaced) return { path, kind: 'replaced', added: 0, removed: 0 };
    const all = fileDiff(path, base, ours).split('\n');
    const hunks = all.findIndex((line) => line.startsWith('@@'));
    const lines = hunks < 0 ? [] : all.slice(hunks);
    const isText = readText(base.bytes) !== undefined && (ours === undefined || readText(ours.bytes) !== undefined);
    const count = (sign: string) => (isText ? lines.filter((line) => line.startsWith(sign)).length : 0);
    const [added, removed] = [count('+'), count('-')];
    const kind = ours === undefined ? 'deleted' : isText ? (added + removed > 0 ? 'edited' : 'mode') : 'binary';
    return { path, kind, added, removed };
  });
}

function statLines(files: readonly Counted[]): readonly string[] {
  const width = Math.max(0, ...files.map(({ path }) => path.length));
  const sum = (key: 'added' | 'removed') => files.reduce((total, file) => total + file[key], 0);
  return [
    ...files.map(({ path, kind, added, removed }) => `${path.padEnd(width)}  ${kind.padEnd(7)}  +${added} -${removed}`),
    `${counting(files.length, 'file')}, ${counting(sum('added'), 'line')} added, ${sum('removed')} removed`,
  ];
}

function counting(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

async function texts(differences: readonly Difference[]): Promise<string> {
  const { fileDiff } = await import('../../merging.js');
  const diffs = differences.map(({ path, base, ours }) => fileDiff(path, base, ours));
  return diffs.join('\n');
}
