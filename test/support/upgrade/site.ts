/** A repository on a real disk, in a real git work tree, that tests upgrade in this process. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVerb } from '../../../src/commands/create/verb.js';
import { diffVerb } from '../../../src/commands/diff/verb.js';
import { upgradeVerb } from '../../../src/commands/upgrade/verb.js';
import type { Catalogue } from '../../../src/core/rendering/catalogue.js';
import { openWorkTree } from '../../../src/io/work-tree.js';
import { type Outcome, runVerb, type Setting } from '../world.js';

/** No setting of the machine counts. */
export const gitEnv = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

const answers = ['--domain', 'example.com', '--tier', 'baseline', '--yes'];

export interface Site {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  readonly commit: (message?: string) => void;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly read: (path: string) => string | null;
  readonly remove: (path: string) => void;
  readonly upgrade: (catalogue: Catalogue, argv?: readonly string[], more?: Setting) => Promise<Outcome>;
  readonly diff: (catalogue: Catalogue, argv?: readonly string[]) => Promise<Outcome>;
}

/** The site in `folder`, as it is. */
export function siteAt(folder: string): Site {
  const git: Site['git'] = (...args) =>
    execFileSync('git', args, { cwd: folder, env: gitEnv, encoding: 'utf8', stdio: 'pipe' });
  const at = (path: string) => join(folder, path);
  const run = (verb: typeof upgradeVerb, catalogue: Catalogue, argv: readonly string[], more: Setting) => {
    const workTree = openWorkTree(folder, gitEnv);
    return runVerb(verb, [folder, ...argv], { fs, catalogue, ...(workTree && { workTree }), ...more });
  };
  return {
    folder,
    git,
    commit: (message = 'x') => {
      git('add', '-A');
      git('commit', '-qm', message);
    },
    write: (path, text) => {
      fs.mkdirSync(dirname(at(path)), { recursive: true });
      fs.writeFileSync(at(path), text);
    },
    read: (path) => (fs.existsSync(at(path)) ? fs.readFileSync(at(path), 'utf8') : null),
    remove: (path) => fs.rmSync(at(path)),
    upgrade: (catalogue, argv = ['--yes'], more = {}) => run(upgradeVerb, catalogue, argv, more),
    diff: (catalogue, argv = []) => run(diffVerb, catalogue, argv, {}),
  };
}

/** A new site as `catalogue` renders it, committed; `below` is its path under the top of the work tree. */
export async function makeSite(catalogue: Catalogue, below = ''): Promise<Site> {
  const top = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'prodgrade-site-')));
  const site = siteAt(join(top, below));
  execFileSync('git', ['init', '-q', '-b', 'main', top], { env: gitEnv });
  await runVerb(createVerb, [site.folder, ...answers], { fs, catalogue });
  site.commit();
  return site;
}

/** Every file but git's own, with its mode. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.parentPath.includes('/.git') && entry.name !== '.git')
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    entries.sort().map((path) => {
      const stat = fs.lstatSync(path);
      const text = stat.isFile() ? fs.readFileSync(path, 'base64') : stat.isSymbolicLink() ? fs.readlinkSync(path) : '';
      return [path.slice(folder.length), `${(stat.mode & 0o777).toString(8)} ${text}`];
    }),
  );
}
