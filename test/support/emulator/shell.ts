/** Runs the rendered repository's own shell: its upload script and the commands of its runbook. */
import { spawn } from 'node:child_process';
import type { Credentials } from '../../../src/probes/target.js';
import { textOf } from '../catalogue.js';
import { terraformEnvironment } from '../terraform/run.js';
import type { Site } from './site.js';

export interface Ran {
  readonly status: number;
  readonly printed: string;
}

/** Runs a script at the root of the repository, ending at its first error. */
export function shell(site: Site, script: string, more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const answers = {
    TF_CLI_ARGS_apply: '-auto-approve -input=false -no-color',
    TF_CLI_ARGS_destroy: '-auto-approve -input=false -no-color',
  };
  // Loopback has no host name per bucket, for the state either.
  const backend = { TF_CLI_ARGS_init: '-input=false -no-color -backend-config=use_path_style=true' };
  const child = spawn('sh', ['-eu', '-c', script], {
    cwd: site.root,
    env: { ...terraformEnvironment(), ...site.emulator.environment, ...answers, ...backend, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, printed }));
  });
}

export async function mustShell(
  site: Site,
  script: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { status, printed } = await shell(site, script, more);
  if (status !== 0) throw new Error(`exit ${status} of\n${script}\n${printed.slice(-4000)}`);
  return printed;
}

export function asEnvironment(credentials: Credentials): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: credentials.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.SecretAccessKey,
    AWS_SESSION_TOKEN: credentials.SessionToken,
  };
}

/** Uploads the site as the workflow does: the script, with bucket and distribution in the environment. */
export function upload(
  site: Site,
  facts: { readonly bucket: string; readonly distribution?: string },
  { credentials, options = '' }: { readonly credentials?: Credentials | undefined; readonly options?: string } = {},
): Promise<string> {
  const where = { CONTENT_BUCKET: facts.bucket, DISTRIBUTION_ID: facts.distribution ?? '' };
  return mustShell(site, `node scripts/upload-site.mjs ${options} --wait --check https://${site.answers.domain}`, {
    ...where,
    ...(credentials && asEnvironment(credentials)),
  });
}

/** The shell blocks of one section of the runbook, as a reader copies them. */
export function runbookSection(site: Site, heading: string): readonly string[] {
  const text = textOf(site.tree, 'docs/runbook.md');
  const start = new RegExp(`^(#+) ${heading}$`, 'm').exec(text);
  if (!start) throw new Error(`the runbook has no section "${heading}"`);
  const section = text.slice(start.index + start[0].length);
  const end = new RegExp(`^#{1,${start[1]!.length}} `, 'm').exec(section);
  return [...section.slice(0, end?.index).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((block) => block[1]!);
}
