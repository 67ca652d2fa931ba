/** What is about to happen, and what happened, as lines for a person. */
import { posix } from 'node:path';
import { quote } from '../../core/answers/replay.js';
import { beforeFirst, flavorTraits, nextSteps } from '../../core/flavors.js';
import { isStore } from '../../core/manifest/store.js';
import type { Change } from '../../core/plan/change.js';
import { costInWords, monthlyCost } from '../../core/selection/cost.js';
import { wrapWords } from '../../core/text/wrap.js';
import type { Repository } from '../../flows/render.js';
import type { Style } from '../../io/terminal.js';

export interface Rendered extends Repository {
  readonly changes: readonly Change[];
  /** As typed, or as chosen for the person. */
  readonly folder: string;
  /** Flags of this run without which it would not come out the same. */
  readonly runFlags: readonly string[];
  /** What a reader should know before the files are written. */
  readonly notes: readonly string[];
}

/** Shown before anything is written, in lines of at most `width`. */
export function summaryLines(rendered: Rendered, style: Style, width: number): readonly string[] {
  const { answers, selection, tree, changes, folder, notes } = rendered;
  const waived = Object.keys(answers.waive);
  const bytes = [...tree.values()].reduce((sum, file) => sum + file.bytes.length, 0);
  const kept = changes.filter((change) => change.kind === 'keep').length;
  const row = (name: string, text: string, mark: (text: string) => string) => {
    const [first = '', ...rest] = wrapWords(text, width - 10);
    return [`  ${mark(name.padEnd(8))}${first}`, ...rest.map((line) => `${' '.repeat(10)}${line}`)];
  };
  const rows: readonly (readonly [string, string])[] = [
    [
      'domain',
      `${answers.domain}${answers.www ? `, www.${answers.domain}` : ''}; zone ${answers.zone === 'new' ? 'to be created' : answers.zone}`,
    ],
    ['code', `${flavorTraits[answers.iac].title} in ${answers.region}; ${workflows(answers)}`],
    [
      'tier',
      `${answers.tier}: ${selection.on.length} controls on, ${selection.off.length} off${waived.length > 0 ? ` (waived: ${waived.join(', ')})` : ''}; ${costInWords(monthlyCost(selection, answers))}`,
    ],
    ['alarms', answers.email ? `to ${answers.email}` : 'to a topic that nobody has subscribed to yet'],
    ['folder', `${folder}: ${tree.size} files, ${Math.ceil(bytes / 1024)} KiB${keptInWords(kept)}`],
  ];
  return [
    ...rows.flatMap(([name, text]) => row(name, text, style.dim)),
    ...notes.flatMap((note) => row('note', note, style.yellow)),
  ];
}

function keptInWords(kept: number): string {
  if (kept === 0) return '';
  return kept === 1 ? '; 1 file stays as it is' : `; ${kept} files stay as they are`;
}

function workflows({ ci, repo }: Rendered['answers']): string {
  if (ci === 'none') return 'no workflows';
  return `GitHub Actions${repo ? `, deploys from ${repo}` : ', checks only: to deploy from GitHub, give --repo'}`;
}

/** One line per file: what happens to it. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  return changes
    .filter((change) => !isStore(change.path))
    .map(({ kind, path, reason }) => `${kind.padEnd(9)}${path}${kind === 'keep' ? `  (${reason})` : ''}`);
}

/** Commands from here to a site that is up, and what comes before the first. */
export function stepsFrom({ answers, selection, folder }: Rendered): {
  readonly before: string;
  readonly steps: readonly string[];
} {
  const ids = new Set(selection.on.map((control) => control.id));
  const on = (id: string) => ids.has(id);
  const steps = nextSteps(answers, on);
  const all = [...(posix.normalize(folder) === '.' ? [] : [`cd ${quote(folder)}`]), ...steps];
  return { before: beforeFirst(on), steps: all };
}
