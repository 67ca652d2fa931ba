/** `npm run bench -- [--runs n] [--strict] [--write]`: how fast the published command is on every Node that can be had, and how small. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPacked } from '../scripts/pack.js';
import { findNode, installNodes, supportedNodes } from '../scripts/tools/nodes.js';
import { makeCases } from './cases.js';
import { installCopier } from './copier.js';
import { measure } from './measure.js';
import { installOthers } from './others.js';
import { makeRows, makeTable, packageRows, type Row } from './report.js';
import { synthRow } from './synth.js';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, strict: { type: 'boolean' }, write: { type: 'boolean' } },
});

const runs = Number(values.runs);

installNodes(supportedNodes);
installOthers();
installCopier();
const installed = await installPacked();
const scratch = mkdtempSync(join(tmpdir(), 'prodgrade-bench-'));
const cases = makeCases(root, scratch, installed);
const tables: [title: string, rows: readonly Row[]][] = [];
const pages: string[] = [];
/** Shown at once: what was measured is not lost when a later case fails. */
function show(title: string, rows: readonly Row[]): void {
  tables.push([title, rows]);
  pages.push(`## ${title}\n\n${makeTable(rows)}\n`);
  console.log(pages.at(-1));
}
for (const major of supportedNodes) {
  const node = findNode(major);
  if (!node) continue;
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  show(`Node ${version.slice(1)}`, makeRows(major, measure(cases.cases, runs, node), cases));
}
rmSync(scratch, { recursive: true });
show('The package', packageRows(installed));
// Synthesis takes seconds a run, and has a ratio of its own: a few runs tell.
show('What it renders', [await synthRow(Math.ceil(runs / 5))]);

if (values.write) {
  const where = `${process.platform} ${process.arch}, ${cpus().length} cores`;
  writeFileSync(
    join(root, 'docs/benchmark.md'),
    `# Benchmark\n\nWritten by \`npm run bench -- --write\` (${where}). Whole processes, medians of ${runs} interleaved runs of the packed and\ninstalled command; look at the ratios, not at the milliseconds.\n\n${pages.join('\n')}`,
  );
}
const missed = tables.flatMap(([title, rows]) =>
  rows.filter(({ within }) => !within).map(({ what }) => `${title}: ${what}`),
);
if (missed.length > 0) console.error(`Not within its limit:\n  ${missed.join('\n  ')}`);
if (values.strict && missed.length > 0) process.exitCode = 1;
