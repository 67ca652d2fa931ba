/** How this program was started, so that a command that is printed works where it is printed. */
import { basename, delimiter, dirname, join, relative, sep } from 'node:path';
import type { Environment } from '../core/answers/environment.js';
import { type PackageManager, packageManagers, type Runner, runners } from '../core/answers/replay.js';
import type { FileSystem } from '../io/file-system.js';
import type { World } from './world.js';

type Started = Pick<World, 'env' | 'program' | 'cwd' | 'fs'>;

const OWN = 'create-prodgrade';

/** @param world `program` is the file that Node runs */
export function runnerOf(world: Started): Runner {
  return inClone(world) ?? installed(world) ?? fetched(world) ?? byPath(world) ?? runners[packageManager(world.env)];
}

/** The manager that started us; npm where none says so. */
export function packageManager(environment: Environment): PackageManager {
  const name = environment.npm_config_user_agent?.split('/')[0];
  return packageManagers.find((manager) => manager === name) ?? 'npm';
}

/** `npm run create` in a clone of the project. */
function inClone({ env, cwd }: Started): Runner | undefined {
  if (env.npm_lifecycle_event !== 'create' || env.npm_package_name !== OWN) return undefined;
  const manager = packageManager(env);
  const clone = dirname(env.npm_package_json ?? '');
  const at = cwd === undefined ? '..' : relative(clone, cwd);
  const inside = env.npm_package_json === undefined || !(at.startsWith('..') || at.startsWith(sep));
  const prefix = inside
    ? ''
    : manager === 'npm'
      ? ` --prefix ${clone}`
      : manager === 'yarn' || manager === 'bun'
        ? ` --cwd ${clone}`
        : ` --dir ${clone}`;
  return { command: `${manager}${prefix} run create`, before: manager === 'npm' ? ['--'] : [] };
}

/** In a project, from a registry or a tarball. */
function installed({ env, program, cwd, fs }: Started): Runner | undefined {
  const modules = `${sep}node_modules${sep}`;
  const owner = program.includes(modules) ? program.slice(0, program.indexOf(modules)) : undefined;
  if (owner === undefined || cwd === undefined || !`${real(fs, cwd)}${sep}`.startsWith(`${real(fs, owner)}${sep}`))
    return undefined;
  const command = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn run', bun: 'bunx' }[packageManager(env)];
  return { command: `${command} ${OWN}`, before: [] };
}

/** Fetched only for this run: npm records what was requested, which may be a tarball. */
function fetched({ env, program, fs }: Started): Runner | undefined {
  const cache = /^(.*[\\/]_npx[\\/][^\\/]+)[\\/]node_modules[\\/]/.exec(program)?.[1];
  if (cache === undefined || packageManager(env) !== 'npm') return undefined;
  const spec = specOf(fs, join(cache, 'package.json'));
  if (spec === undefined || spec === OWN || spec.startsWith(`${OWN}@`)) return undefined;
  return { command: `npx --package ${spec.includes(' ') ? `'${spec}'` : spec} ${OWN}`, before: [] };
}

function specOf(fs: Pick<FileSystem, 'readFileSync'>, file: string): string | undefined {
  try {
    const { _npx } = JSON.parse(String(fs.readFileSync(file, 'utf8'))) as { _npx?: { packages?: string[] } };
    return _npx?.packages?.find((spec) => spec.includes('prodgrade'));
  } catch {
    return undefined;
  }
}

/** Without a package manager: a command on the path, or a file. */
function byPath({ env, program, cwd }: Started): Runner | undefined {
  if (env.npm_config_user_agent !== undefined || program === '') return undefined;
  const name = basename(program);
  const folders = (env.PATH ?? '').split(delimiter);
  const words = name === 'prodgrade' ? ['prodgrade', 'create'] : [name];
  if (folders.includes(dirname(program)) && !name.includes('.')) return { command: words.join(' '), before: [] };
  // Without a working folder only an absolute path can be typed.
  const near = cwd === undefined ? '..' : relative(cwd, program);
  const shown = near.startsWith('..') ? program : near;
  return { command: `node ${/^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown}'`}`, before: [] };
}

function real(fs: Pick<FileSystem, 'realpathSync'>, path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}
