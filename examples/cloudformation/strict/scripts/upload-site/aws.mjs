/** Runs the AWS CLI, without a shell in between. File names are never part of its arguments. */
import { spawn } from 'node:child_process';

const INSTALL = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';

/** Ends the upload, with a message for the person who started it. */
export class Failure extends Error {}

/**
 * @typedef {{ status: number, stdout: string, stderr: string }} Answer
 * @typedef {(args: string[]) => Promise<Answer>} Aws
 *
 * @returns {Aws}
 */
export function awsCli(environment = process.env) {
  const env = {
    AWS_RETRY_MODE: 'standard',
    AWS_MAX_ATTEMPTS: '5',
    ...environment,
    AWS_PAGER: '',
    AWS_DEFAULT_OUTPUT: 'json',
    // Names of files are UTF-8, whatever the language of the terminal.
    ...(process.platform !== 'win32' && { LC_ALL: 'C.UTF-8' }),
  };
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn('aws', args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
      const said = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'])
        child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
      child.on('error', (error) =>
        reject(
          new Failure(
            error.code === 'ENOENT'
              ? `The AWS CLI is missing: ${INSTALL}`
              : `The AWS CLI does not start: ${error.message}`,
          ),
        ),
      );
      child.on('close', (status) => resolve({ status: status ?? 1, ...said }));
    });
}

/** Runs a command that must succeed. */
export async function must(aws, args, what) {
  const answer = await aws(args);
  if (answer.status === 0) return answer;
  throw new Failure(`${answer.stderr.trim()}\n${adviceFor(answer.stderr) ?? what}`);
}

function adviceFor(error) {
  if (/credentials|token/i.test(error))
    return 'No valid AWS credentials: sign in (aws sso login), or name a profile (AWS_PROFILE).';
  if (error.includes('NoSuchBucket')) return 'There is no such bucket: deploy the infrastructure first.';
  return undefined;
}

/** JSON in ASCII, which no code page changes. */
export function plainJson(value) {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
