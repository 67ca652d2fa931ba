/** Checkov, over Terraform code and over CloudFormation templates. */
import type { Finding, Scan } from './finding.js';
import { runTool } from './run.js';

export type Framework = 'terraform' | 'cloudformation';

interface Report {
  readonly results?: { readonly failed_checks: readonly FailedCheck[] };
  readonly summary?: { readonly passed: number; readonly parsing_errors: number };
  /** Folders without a resource have the numbers here. */
  readonly passed?: number;
}
interface FailedCheck {
  readonly check_id: string;
  readonly resource: string;
  readonly file_path: string;
}

/** Every check, over each folder for itself, in one process: starting it takes longer than a scan. */
export async function checkovRaw(folders: readonly string[], framework: Framework): Promise<readonly Scan[]> {
  const scans = read(await runTool('checkov', [...folders.flatMap((folder) => ['--directory', folder]), '--framework', framework, '--skip-download', '--quiet', '--output', 'json'], '/'));
  if (scans.length !== folders.length) throw new Error(`Checkov gave ${scans.length} reports for ${folders.length} folders`);
  return scans;
}

/** As a rendered workflow calls it. */
export async function checkovConfigured(repository: string, args: readonly string[]): Promise<Scan> {
  return read(await runTool('checkov', [...args, '--output', 'json'], repository))[0]!;
}

/** Reports follow each other without a comma; only what begins one stands at the left edge. */
function read(printed: string): readonly Scan[] {
  return printed
    .split(/^(?=[{[])/m)
    .map((text) => JSON.parse(text) as Report)
    .map(({ results, summary, passed }) => {
      if (summary?.parsing_errors) throw new Error(`Checkov cannot read ${summary.parsing_errors} files`);
      return { passed: summary?.passed ?? passed ?? 0, findings: (results?.failed_checks ?? []).map(finding) };
    });
}

function finding({ check_id, resource, file_path }: FailedCheck): Finding {
  // In templates it writes the type in front of the logical id, as nobody else does.
  return { scanner: 'Checkov', id: check_id, resource: resource.replace(/^AWS::\w+::\w+\./, ''), file: file_path.replace(/^\/+/, '') };
}
