/** `docs/scanners.md`: the verdict of every scanner on every flavor, tier and variant, as it was counted. */

import { table } from '../../../scripts/generate/tables.js';
import { flavorTraits } from '../../../src/core/flavors.js';
import { flavors } from '../../../src/core/types.js';
import { contradictions } from './contradictions.js';
import { type Finding, scannerNames } from './finding.js';
import { answersTo } from './judge.js';
import { lessons } from './lessons.js';
import type { Cell } from './matrix.js';

export const PAGE = 'docs/scanners.md';

const code = (text: string) => `\`${text}\``;

export function scannersPage(cells: readonly Cell[]): string {
  return `# Scanners

<!-- Written by \`PRODGRADE_WRITE_SCANNERS=1 npx vitest run --project heavy test/scanners/matrix.test.ts\`. -->

What the usual scanners say of every example, counted by running them. Nothing is left open on what is hardened: each
finding is either mended or accepted in writing in the rendered repository, beside the resource where it concerns one,
with its reason. A test takes all of that out and scans again: what is accepted must still be found, and what is found must
be accepted, once. Nothing is accepted on the proof of concept, which is there to be found.

${table(
  ['Scanner', 'What it is', 'Reads'],
  [
    [
      'Checkov',
      "Prisma Cloud's checks for infrastructure as code",
      'Terraform; templates of CloudFormation and those that CDK makes',
    ],
    ['cfn-lint', 'whether CloudFormation would take a template; it counts no checks that held', 'templates'],
    [
      'Control Tower',
      "cfn-guard with AWS Control Tower's proactive controls, from `@cdklabs/cdk-validator-cfnguard`",
      'templates',
    ],
    ['AwsSolutions, NIST.800.53.R5', 'rule packs of cdk-nag 3; they count no checks that held', 'a CDK app'],
  ],
)}

## Counts

${counts(cells)}

## Accepted on what is hardened

${accepted(cells)}

## Where scanners contradict each other

${table(
  ['Wanted', 'By', 'But', 'By', 'Decided'],
  contradictions.map(({ wanted, by, forbidden, against, decided }) => [
    wanted,
    by.map(code).join(', '),
    forbidden,
    against.map(code).join(', '),
    decided,
  ]),
)}

## What the proof of concept must show

${taught()}
`;
}

function counts(cells: readonly Cell[]): string {
  const rows = scannerNames.flatMap((scanner) => {
    const own = flavors.flatMap((flavor) =>
      cells.filter((cell) => cell.scanner === scanner && cell.flavor === flavor && cell.variant === 'hardened'),
    );
    return own.map((hardened) => {
      const insecure = cells.find(
        (cell) =>
          cell.scanner === scanner &&
          cell.flavor === hardened.flavor &&
          cell.example === hardened.example &&
          cell.variant === 'insecure',
      )!;
      const answered = hardened.raw.findings.filter(
        (finding) => answersTo(finding, hardened.suppressions).length > 0,
      ).length;
      const number = (value: number | undefined) => (value === undefined ? '–' : String(value));
      return [
        scanner,
        flavorTraits[hardened.flavor]!.title,
        code(hardened.example),
        number(hardened.raw.passed),
        number(hardened.raw.findings.length),
        number(answered),
        number(hardened.configured!.findings.length),
        number(insecure.raw.passed),
        number(insecure.raw.findings.length),
      ];
    });
  });
  return table(
    ['Scanner', 'Flavor', 'Example', 'hardened: held', 'found', 'accepted', 'left', 'insecure: held', 'found'],
    rows,
  );
}

/** One row for each check and reason, with all places. */
function accepted(cells: readonly Cell[]): string {
  const rows = new Map<
    string,
    { readonly head: readonly string[]; readonly resources: Set<string>; readonly places: Map<string, Set<string>> }
  >();
  for (const { scanner, flavor, example, raw, suppressions, variant } of cells) {
    if (variant !== 'hardened') continue;
    for (const finding of raw.findings) {
      for (const { reason } of answersTo(finding, suppressions)) {
        const said = reason.replace(/\.$/, '').replaceAll('|', '\\|');
        const key = [scanner, finding.id, said].join('\n');
        const row = rows.get(key) ?? {
          head: [scanner, code(finding.id), said],
          resources: new Set(),
          places: new Map(),
        };
        rows.set(key, row);
        row.resources.add(code(named(finding)));
        const title = flavorTraits[flavor]!.title;
        row.places.set(title, (row.places.get(title) ?? new Set<string>()).add(example));
      }
    }
  }
  const order = ({ head }: { readonly head: readonly string[] }) =>
    `${scannerNames.indexOf(head[0] as Cell['scanner'])} ${head[1]}`;
  const sorted = [...rows.values()].sort((a, b) => order(a).localeCompare(order(b), 'en', { numeric: true }));
  const places = (of: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...of].map(([flavor, examples]) => `${flavor}: ${[...examples].join(', ')}`).join('; ');
  return table(
    ['Scanner', 'Check', 'Reason', 'Resources', 'Where'],
    sorted.map((row) => [...row.head, [...row.resources].sort().join(' '), places(row.places)]),
  );
}

/** Without what every path of CDK has, and the hash that it ends logical ids with. */
function named({ resource, file }: Finding): string {
  return (resource || file)
    .replace(/^hardened\//, '')
    .replace(/\/Resource$/, '')
    .replace(/[0-9A-F]{8}$/, '');
}

function taught(): string {
  const rows = scannerNames.flatMap((scanner) => {
    const byLesson = new Map<string, Map<string, readonly string[]>>();
    for (const [flavor, of] of Object.entries(lessons)) {
      for (const { teaches, ids } of of[scanner] ?? [])
        byLesson.set(
          teaches,
          (byLesson.get(teaches) ?? new Map<string, readonly string[]>()).set(
            flavorTraits[flavor as Cell['flavor']]!.title,
            ids,
          ),
        );
    }
    return [...byLesson].map(([teaches, found]) => [
      scanner,
      teaches,
      [...new Set([...found.values()].flat())].map(code).join(', '),
      [...found.keys()].join(', '),
    ]);
  });
  return table(['Scanner', 'What it teaches', 'Found by', 'In'], rows);
}
