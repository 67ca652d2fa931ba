/** What the git repository around a folder says of answers: where it is at GitHub, and its default branch. */
import type { AnswerContext, Found } from '../core/answers/context.js';
import { githubRepository } from '../core/answers/github.js';
import { rules } from '../core/answers/rules.js';
import type { Answers } from '../core/types.js';
import { gitEnvironment } from './git.js';

const ORIGIN_HEAD = 'refs/remotes/origin/HEAD';
const USUAL = ['main', 'master'] as const;

/** @param ask runs git in the repository; undefined where it fails. Names that no answer may be are left out. */
export function readFound(ask: (...args: readonly string[]) => string | undefined, context: AnswerContext): Found {
  const repo = valid('repo', githubRepository(remoteOf(ask) ?? ''), context);
  const branch = valid('branch', branchOf(ask), context);
  return { ...(repo ? { repo } : {}), ...(branch ? { branch } : {}) };
}

/** Asks the git of the machine. `folder` must exist. */
export function findInGit(folder: string, environment: NodeJS.ProcessEnv, context: AnswerContext): Found {
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  return readFound((...args) => {
    try {
      return execFileSync('git', ['--no-optional-locks', ...args], {
        cwd: folder,
        env: gitEnvironment(environment),
        stdio: ['ignore', 'pipe', 'ignore'],
        encoding: 'utf8',
      }).trim();
    } catch {
      return undefined;
    }
  }, context);
}

/** `origin`, or the only one. With the short forms that the owner configured written out. */
function remoteOf(ask: (...args: readonly string[]) => string | undefined): string | undefined {
  const names = (ask('remote') ?? '').split('\n').filter(Boolean);
  const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
  return name === undefined ? undefined : ask('remote', 'get-url', '--', name);
}

/** GitHub's default branch, as far as it is known here; before the first push, the branch that is checked out. */
function branchOf(ask: (...args: readonly string[]) => string | undefined): string | undefined {
  const told = ask('symbolic-ref', '--quiet', '--short', ORIGIN_HEAD)?.replace(/^origin\//, '');
  if (told) return told;
  const current = ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  const known = (ask('for-each-ref', '--format=%(refname:short)', 'refs/heads') ?? '').split('\n');
  const usual = USUAL.filter((name) => known.includes(name));
  return usual.some((name) => name === current) ? current : (usual[0] ?? current);
}

function valid(name: 'repo' | 'branch', value: string | undefined, context: AnswerContext): string | undefined {
  try {
    return value && (rules[name].check(value, context) as Answers[typeof name]);
  } catch {
    return undefined;
  }
}
