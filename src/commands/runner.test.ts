import { createFsFromVolume, Volume } from 'memfs';
import { expect, it } from 'vitest';
import type { FileSystem } from '../io/file-system.js';
import { runnerOf } from './runner.js';

const by = (agent: string) => ({ npm_config_user_agent: agent });
const npm = by('npm/11.0.0 node/v24.0.0');
const clone = {
  npm_lifecycle_event: 'create',
  npm_package_name: 'create-prodgrade',
  npm_package_json: '/src/clone/package.json',
};
const volume = Volume.fromJSON({
  '/home/me/.npm/_npx/a1/package.json': '{"_npx":{"packages":["create-prodgrade@latest"]}}',
  '/home/me/.npm/_npx/b2/package.json': '{"_npx":{"packages":["/src/create-prodgrade-1.2.3.tgz"]}}',
  '/home/me/project/node_modules/create-prodgrade/dist/cli.cjs': '',
});
const fs = createFsFromVolume(volume) as unknown as FileSystem;
const bin = (folder: string) => `${folder}/node_modules/.bin/create-prodgrade`;
const file = (folder: string) => `${folder}/node_modules/create-prodgrade/dist/cli.cjs`;
const me = '/home/me';

it.each<[string, Record<string, string>, string, string, string]>([
  ['npm create', npm, bin('/home/me/.npm/_npx/a1'), me, 'npm create prodgrade@latest --'],
  [
    'npx with a tarball',
    npm,
    bin('/home/me/.npm/_npx/b2'),
    me,
    'npx --package /src/create-prodgrade-1.2.3.tgz create-prodgrade',
  ],
  ['pnpm create', by('pnpm/9.1'), file('/home/me/.cache/pnpm/dlx/x'), me, 'pnpm create prodgrade@latest'],
  ['yarn create, version 1', by('yarn/1.22.22 npm/?'), '/opt/yarn/bin/create-prodgrade', me, 'yarn create prodgrade'],
  ['yarn create, version 4', by('yarn/4.5.0 npm/?'), file('/var/xfs/dlx'), me, 'yarn create prodgrade'],
  ['bun create', by('bun/1.1'), bin('/var/bunx'), me, 'bun create prodgrade@latest'],
  ['a clone', { ...npm, ...clone }, '/src/clone/dist/cli.cjs', '/src/clone', 'npm run create --'],
  ['a clone, with pnpm', { ...by('pnpm/9.1'), ...clone }, '/src/clone/dist/cli.cjs', '/src/clone', 'pnpm run create'],
  [
    'a clone, from elsewhere',
    { ...npm, ...clone },
    '/src/clone/dist/cli.cjs',
    me,
    'npm --prefix /src/clone run create --',
  ],
  ['npx in a project', npm, bin('/home/me/project'), '/home/me/project/deep', 'npx create-prodgrade'],
  [
    'pnpm exec in a project',
    by('pnpm/9.1'),
    file('/home/me/project'),
    '/home/me/project',
    'pnpm exec create-prodgrade',
  ],
  [
    'a command on the path',
    { PATH: '/usr/bin:/usr/local/bin' },
    '/usr/local/bin/create-prodgrade',
    me,
    'create-prodgrade',
  ],
  ['the other command on the path', { PATH: '/usr/local/bin' }, '/usr/local/bin/prodgrade', me, 'prodgrade create'],
  ['a file', {}, '/src/clone/dist/cli.cjs', '/src/clone', 'node dist/cli.cjs'],
  ['a file elsewhere', {}, '/src/my clone/dist/cli.cjs', me, "node '/src/my clone/dist/cli.cjs'"],
  ['nothing known', {}, '', me, 'npm create prodgrade@latest --'],
])('%s', (_title, env, program, cwd, expected) => {
  const { command, before } = runnerOf({ env, program, cwd, fs });
  expect([command, ...before].join(' ')).toBe(expected);
});
