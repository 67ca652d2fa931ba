/** Figures against the limits the project has set itself, as a table. */
import type { Installed } from '../scripts/pack.js';
import type { Cases } from './cases.js';
import type { Measured } from './measure.js';

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
  readonly limit: string;
  readonly within: boolean;
}

/** Of a bare start. Newer versions of Node start sooner, and compile no sooner. */
function limitsOf(major: number): Readonly<Record<string, number>> {
  const render = major === 20 ? 2.0 : 2.3;
  return { version: 1.3, render, cdk: render, cloudformation: render };
}
const MEMORY_LIMIT = 15;
const UPGRADE_LIMIT = 2;
/** MB with everything in it, as large as create-vite. 1.3 was wanted with `upgrade`; decision 115 says why it cannot be. */
const SIZE_LIMIT = 1.9;
/** At least as many times as fast as `copier update`. */
const COPIER_LIMIT = 15;

/** Rows of one version of Node. Ratios are to the bare node of the same run: only they travel between machines. */
export function makeRows(major: number, measured: readonly Measured[], { files, bytes }: Cases): readonly Row[] {
  const of = (name: string) => measured.find((each) => each.name === name)!;
  const bare = of('bare');
  const titles: Readonly<Record<string, string>> = {
    bare: '`node -e 0`',
    version: '`--version`',
    help: '`--help`',
    floor: `writing the same ${files} files (${Math.round(bytes / 1024)} KiB) with plain \`fs\``,
    render: `rendering the largest repository, ${files} files, \`--no-git\``,
    cdk: 'the same for CDK',
    cloudformation: 'the same for CloudFormation',
    git: 'the first with `git init` and a first commit',
    upgrade: 'upgrading what 0.1.0 rendered to the largest repository',
    copier: '`copier update` of a template with the same files',
    vite: 'create-vite, its plainest template',
  };
  const times = measured.map(({ name, milliseconds }): Row => {
    const ratio = milliseconds / bare.milliseconds;
    const limit = limitsOf(major)[name];
    return {
      what: titles[name] ?? name,
      figure: `${milliseconds.toFixed(0)} ms`,
      ratio: `${ratio.toFixed(2)}x`,
      limit: limit ? `${limit}x` : '',
      within: limit === undefined || ratio <= limit,
    };
  });
  const upgrade = of('upgrade').milliseconds / of('render').milliseconds;
  const more = of('render').mebibytes - bare.mebibytes;
  return [
    ...times,
    {
      what: 'the upgrade of 0.1.0, next to rendering',
      figure: `${of('upgrade').milliseconds.toFixed(0)} ms`,
      ratio: `${upgrade.toFixed(2)}x rendering`,
      limit: `${UPGRADE_LIMIT}x`,
      within: upgrade <= UPGRADE_LIMIT,
    },
    ...copierRow(measured),
    {
      what: 'peak memory of rendering, above bare node',
      figure: `${of('render').mebibytes.toFixed(0)} MiB`,
      ratio: `+${more.toFixed(1)} MiB`,
      limit: `+${MEMORY_LIMIT} MiB`,
      within: more <= MEMORY_LIMIT,
    },
  ];
}

/** Missing where Copier cannot be had. */
function copierRow(measured: readonly Measured[]): readonly Row[] {
  const [copier, upgrade] = ['copier', 'upgrade'].map((name) => measured.find((each) => each.name === name));
  if (!copier || !upgrade) return [];
  const faster = copier.milliseconds / upgrade.milliseconds;
  return [
    {
      what: 'the same upgrade by `copier update`, next to ours',
      figure: `${copier.milliseconds.toFixed(0)} ms`,
      ratio: `${faster.toFixed(1)}x ours`,
      limit: `at least ${COPIER_LIMIT}x`,
      within: faster >= COPIER_LIMIT,
    },
  ];
}

/** Rows that are the same on every Node. */
export function packageRows(installed: Installed): readonly Row[] {
  const megabytes = installed.bytes / 1024 / 1024;
  return [
    {
      what: 'packages installed',
      figure: String(installed.packages.length),
      ratio: '',
      limit: '1',
      within: installed.packages.length <= 1,
    },
    {
      what: 'installed size on disk',
      figure: `${megabytes.toFixed(2)} MB`,
      ratio: '',
      limit: `${SIZE_LIMIT} MB`,
      within: megabytes <= SIZE_LIMIT,
    },
  ];
}

export function makeTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, figure, ratio, limit, within }) =>
      `| ${what} | ${figure} | ${ratio} | ${limit} | ${limit === '' ? '' : within ? 'yes' : '**no**'} |`,
  );
  return ['| what | median | to bare node | limit | within |', '| --- | ---: | ---: | ---: | --- |', ...lines].join(
    '\n',
  );
}
