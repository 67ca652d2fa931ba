/** A rendered CDK app: what its validation report tells, and what is acknowledged beside its constructs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controlTowerIds } from './control-tower.js';
import type { Finding, Scan, Scanner, Suppression } from './finding.js';

/** Names under which the plugins of an app report. */
const PLUGINS: Readonly<Record<string, Scanner>> = {
  AwsSolutions: 'AwsSolutions',
  'NIST.800.53.R5': 'NIST.800.53.R5',
  'cdk-validator-cfnguard': 'Control Tower',
};

interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

interface Metadata {
  readonly type: string;
  readonly data: unknown;
}

/** @param acknowledged whether to tell those too that somebody acknowledged */
export function reported(repository: string, variant: string, scanner: Scanner, acknowledged: boolean): Scan {
  const { pluginReports } = JSON.parse(
    readFileSync(join(repository, 'cdk.out/validation-report.json'), 'utf8'),
  ) as Report;
  const own = pluginReports.filter(({ pluginName }) => PLUGINS[pluginName] === scanner);
  if (own.length === 0) throw new Error(`${scanner} did not look at ${repository}`);
  const violations = own.flatMap((report) => [
    ...report.violations,
    ...(acknowledged ? (report.suppressedViolations ?? []) : []),
  ]);
  const findings = violations.flatMap(({ ruleName, violatingConstructs }) =>
    violatingConstructs.map(({ constructPath }) => finding(scanner, ruleName, constructPath)),
  );
  return { findings: findings.filter(({ resource }) => resource.startsWith(`${variant}/`)) };
}

/** Constructs stand in a tree, not in files: the stack is what a reader looks for. */
function finding(scanner: Scanner, rule: string, path: string): Finding {
  return {
    scanner,
    id: scanner === 'Control Tower' ? idOf(rule) : rule,
    resource: path,
    file: path.split('/').slice(0, 2).join('/'),
  };
}

let ids: ReadonlyMap<string, string> | undefined;
function idOf(rule: string): string {
  ids ??= controlTowerIds();
  return ids.get(rule) ?? rule;
}

/** Everything that is acknowledged below a variant, but for warnings of the library itself. */
export function acknowledgements(assembly: string): readonly Suppression[] {
  return metadataOf(assembly).flatMap(([path, entries]) =>
    entries
      .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .flatMap(([id, reason]): readonly Suppression[] => {
        const separator = id.indexOf('::');
        const scanner = PLUGINS[id.slice(0, separator)];
        if (!scanner) return [];
        const { id: named, resource, file } = finding(scanner, id.slice(separator + 2), path);
        return [{ scanner, id: named, reason, resource, file }];
      }),
  );
}

/** Path of the construct behind each logical id. */
export function pathsOf(assembly: string): ReadonlyMap<string, string> {
  return new Map(
    metadataOf(assembly).flatMap(([path, entries]) =>
      entries.filter(({ type }) => type === 'aws:cdk:logicalId').map(({ data }) => [String(data), path] as const),
    ),
  );
}

function metadataOf(assembly: string): readonly (readonly [string, readonly Metadata[]])[] {
  const files = readdirSync(assembly).filter((name) => name.endsWith('.metadata.json'));
  return files.flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(join(assembly, name), 'utf8')) as Record<string, readonly Metadata[]>).map(
      ([path, entries]) => [path.slice(1), entries] as const,
    ),
  );
}
