/** The stacks of the hardened variant as CloudFormation and the CDK command know them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { prefix } from '../hardened/names';
import { settings } from '../hardened/settings';
import type { Purpose } from '../hardened/site-stack';

const regions: Readonly<Record<Purpose, string>> = {
  foundation: 'us-east-1',
  edge: 'us-east-1',
  content: settings.region,
  monitoring: 'us-east-1',
  roles: 'us-east-1',
};

interface Stack {
  readonly StackStatus: string;
  readonly Outputs?: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
}

/** Ends the command with a message and no stack trace: the problem is in the account, not in this code. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** What the AWS CLI answers about a stack; undefined where there is no such stack. */
function ask(command: string, purpose: Purpose, ...options: readonly string[]): string | undefined {
  const asked = ['cloudformation', command, '--region', regions[purpose], '--stack-name', `${prefix}-${purpose}`, '--output', 'json', ...options];
  const { status, stdout, stderr, error } = spawnSync('aws', asked, { encoding: 'utf8' });
  if (error) return fail('The AWS CLI is not installed: README.md says what is needed.');
  if (status === 0) return stdout;
  if (stderr.includes('does not exist')) return undefined;
  return fail(stderr.trim());
}

function find(purpose: Purpose): Stack | undefined {
  return JSON.parse(ask('describe-stacks', purpose) ?? '{}').Stacks?.[0];
}

/** Outputs of a deployed stack by name; undefined where there is no such stack. */
export function outputsOf(purpose: Purpose): ReadonlyMap<string, string> | undefined {
  const stack = find(purpose);
  return stack && new Map((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}

/** Deploys one stack and none that it depends on; `given` are the values of its parameters. */
export function deploy(purpose: Purpose, given: Readonly<Record<string, string>>, options: readonly string[]): void {
  letBeginAgain(purpose);
  const parameters = Object.entries(given).flatMap(([name, value]) => ['--parameters', `${prefix}-${purpose}:${name}=${value}`]);
  const cdk = require.resolve('aws-cdk/bin/cdk');
  execFileSync(process.execPath, [cdk, 'deploy', '--exclusively', `hardened/${purpose}`, ...parameters, ...options], { stdio: 'inherit' });
}

/**
 * A first deployment that failed leaves a stack without resources. The CDK command deletes it before it tries again,
 * and is refused: it protected the stack before it filled it. A stack that was ever deployed has another status.
 */
function letBeginAgain(purpose: Purpose): void {
  if (!['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'].includes(find(purpose)?.StackStatus ?? '')) return;
  ask('update-termination-protection', purpose, '--no-enable-termination-protection');
}
