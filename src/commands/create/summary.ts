/** What is about to happen, and what happened, as lines for a person. */
import { posix } from 'node:path';

import { flavorTraits } from '../../core/flavors.js';
import type { Change } from '../../core/plan/change.js';
import { quote } from '../../core/replay.js';
import type { Repository } from '../../flows/render.js';
import type { Style } from '../../io/terminal.js';

export interface Rendered extends Repository {
  readonly changes: readonly Change[];
  /** As typed, or as chosen for the person. */
  readonly folder: string;
}

/** Shown before anything is written. */
export function summaryLines({ answers, selection, tree, changes, folder }: Rendered, style: Style): readonly string[] {
  const waived = Object.keys(answers.waive);
  const bytes = [...tree.values()].reduce((sum, file) => sum + file.bytes.length, 0);
  const kept = changes.filter((change) => change.kind === 'keep').length;
  const rows: readonly (readonly [string, string])[] = [
    [
      'domain',
      `${answers.domain}${answers.www ? `, www.${answers.domain}` : ''}; zone ${answers.zone === 'new' ? 'to be made' : answers.zone}`,
    ],
    ['iac', `${flavorTraits[answers.iac].title} in ${answers.region}`],
    [
      'tier',
      `${answers.tier}: ${selection.on.length} controls on, ${selection.off.length} off${waived.length > 0 ? ` (waived: ${waived.join(', ')})` : ''}`,
    ],
    [
      'ci',
      answers.ci === 'none'
        ? 'none'
        : `GitHub Actions${answers.repo ? `, deploys from ${answers.repo}` : '; no deploy role until --repo is known'}`,
    ],
    ['alarms', answers.email ? `to ${answers.email}` : 'to a topic that nobody has subscribed to yet'],
    [
      'folder',
      `${folder}: ${tree.size} files, ${Math.ceil(bytes / 1024)} KiB${kept > 0 ? `; ${kept} of them stay as they are` : ''}`,
    ],
  ];
  return rows.map(([name, text]) => `  ${style.dim(name.padEnd(8))}${text}`);
}

/** One line per file: what happens to it. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  return changes
    .filter((change) => !isStore(change.path))
    .map(({ kind, path, reason }) => `${kind.padEnd(9)}${path}${kind === 'keep' ? `  (${reason})` : ''}`);
}

/** Commands for the first deployment. */
export function nextSteps({ answers, selection, folder }: Rendered): readonly string[] {
  const on = new Set(selection.on.map((control) => control.id));
  const { home, nextSteps: steps } = flavorTraits[answers.iac];
  const from = posix.join(folder, home).replace(/\/$/, '');
  return [...(from === '.' ? [] : [`cd ${quote(from)}`]), ...steps(answers, (id) => on.has(id))];
}

/** Lines in a frame, as wide as the longest of them; `title` stands in its upper edge. */
export function box(title: string, lines: readonly string[], style: Style): readonly string[] {
  const width = Math.max(title.length + 2, ...lines.map((line) => line.length));
  return [
    `${style.dim('┌')} ${style.bold(title)} ${style.dim(`${'─'.repeat(width - title.length)}┐`)}`,
    ...lines.map((line) => `${style.dim('│')} ${line.padEnd(width)} ${style.dim('│')}`),
    style.dim(`└${'─'.repeat(width + 2)}┘`),
  ];
}

function isStore(path: string): boolean {
  return path.startsWith('.prodgrade/base/');
}
