/** `npm run bench -- [--runs n] [--strict] [--write]`: how fast and how small the published command is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPacked } from '../scripts/pack.js';
import { makeCases } from './cases.js';
import { measure } from './measure.js';
import { makeRows, makeTable } from './report.js';
import { synthRow } from './synth.js';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, strict: { type: 'boolean' }, write: { type: 'boolean' } },
});

const installed = await installPacked();
const scratch = mkdtempSync(join(tmpdir(), 'prodgrade-bench-'));
const cases = makeCases(root, scratch, installed);
// Seconds a run, and a ratio of its own: a few runs tell.
const rows = [
  ...makeRows(measure(cases.cases, Number(values.runs)), cases, installed),
  await synthRow(Math.ceil(Number(values.runs) / 5)),
];
rmSync(scratch, { recursive: true });

const table = makeTable(rows);
console.log(table);
if (values.write) {
  const where = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`;
  writeFileSync(
    join(root, 'docs/benchmark.md'),
    `# Benchmark\n\nWritten by \`npm run bench -- --write\` (${where}). Whole processes, medians of ${values.runs} interleaved runs of the packed and\ninstalled command; look at the ratios, not at the milliseconds.\n\n${table}\n`,
  );
}
const missed = rows.filter(({ within }) => !within);
if (missed.length > 0) console.error(`Not within its limit: ${missed.map(({ what }) => what).join('; ')}`);
if (values.strict && missed.length > 0) process.exitCode = 1;
