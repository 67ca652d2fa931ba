/** Checkov, over Terraform code and over CloudFormation templates. */
import type { Flavor } from '../../../src/core/types.js';
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

/** Every check over one folder. One process each: the program mixes up folders that it is given together. */
export async function checkovRaw(folder: string, framework: Framework): Promise<Scan> {
  return read(
    await runTool(
      'checkov',
      ['--directory', folder, '--framework', framework, '--skip-download', '--quiet', '--output', 'json'],
      folder,
    ),
  );
}

/** What a rendered workflow gives to it; a test holds the two together. */
export function checkovArguments(flavor: Flavor): readonly string[] {
  return ['--directory', flavor === 'cdk' ? 'cdk.out/assembly-hardened' : 'hardened', '--config-file', '.checkov.yaml'];
}

export async function checkovConfigured(repository: string, flavor: Flavor): Promise<Scan> {
  return read(await runTool('checkov', [...checkovArguments(flavor), '--output', 'json'], repository));
}

function read(printed: string): Scan {
  const { results, summary, passed } = JSON.parse(printed) as Report;
  if (summary?.parsing_errors) throw new Error(`Checkov cannot read ${summary.parsing_errors} files`);
  return { passed: summary?.passed ?? passed ?? 0, findings: (results?.failed_checks ?? []).map(finding) };
}

function finding({ check_id, resource, file_path }: FailedCheck): Finding {
  // In templates it writes the type in front of the logical id, as nobody else does.
  return {
    scanner: 'Checkov',
    id: check_id,
    resource: resource.replace(/^AWS::\w+::\w+\./, ''),
    file: file_path.replace(/^\/+/, ''),
  };
}
