/** What an upgrade refuses: message, exit code, and nothing changed. */
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { STORE_PATH } from '../../src/core/manifest/store.js';
import type { Catalogue } from '../../src/core/rendering/catalogue.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME, snapshot } from '../support/world.js';

const one = libraryOf('1.0.0', { a: 'a\n', 'd/b': 'b\n' });
const two = libraryOf('2.0.0', { a: 'a2\n', 'd/b': 'b2\n' });
const hash = '0'.repeat(64);

type Manifest = Record<string, unknown> & { answers: Record<string, unknown>; files: Record<string, unknown> };
const manifest = (change: (old: Manifest) => object) => (volume: Volume) => {
  const path = `${SITE}/${MANIFEST_PATH}`;
  volume.writeFileSync(path, JSON.stringify(change(JSON.parse(String(volume.readFileSync(path))) as Manifest)));
};
const named = (path: string) =>
  manifest((old) => ({ ...old, files: { ...old.files, [path]: { sha256: hash, mode: '644', class: 'managed' } } }));

interface Refusal {
  readonly title: string;
  readonly break?: (volume: Volume) => void;
  readonly argv?: readonly string[];
  readonly catalogue?: Catalogue;
  readonly code: number;
  readonly message: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    title: 'a folder that is no repository of ours',
    break: (volume) => volume.rmSync(`${SITE}/.prodgrade`, { recursive: true }),
    code: 2,
    message: /is not a create-prodgrade repository/,
  },
  {
    title: 'a manifest that is gone',
    break: (volume) => volume.unlinkSync(`${SITE}/${MANIFEST_PATH}`),
    code: 2,
    message: /is missing its/,
  },
  {
    title: 'a manifest cut short',
    break: (volume) => volume.writeFileSync(`${SITE}/${MANIFEST_PATH}`, '{"schema": 1,'),
    code: 2,
    message: /is not a JSON object/,
  },
  {
    title: 'a manifest that is a link',
    break: (volume) => {
      volume.renameSync(`${SITE}/${MANIFEST_PATH}`, `${HOME}/m`);
      volume.symlinkSync(`${HOME}/m`, `${SITE}/${MANIFEST_PATH}`);
    },
    code: 2,
    message: /is missing its/,
  },
  { title: 'a newer schema', break: manifest((old) => ({ ...old, schema: 2 })), code: 6, message: /schema 2/ },
  {
    title: 'a newer program, whatever it asked',
    break: manifest((old) => ({ ...old, version: '9.0.0', answers: { ...old.answers, later: 1 } })),
    code: 6,
    message: /written by create-prodgrade 9\.0\.0/,
  },
  {
    title: 'an answer nobody asks for',
    break: manifest((old) => ({ ...old, answers: { ...old.answers, colour: 'red' } })),
    code: 2,
    message: /"colour"/,
  },
  {
    title: 'an answer of another type',
    break: manifest((old) => ({ ...old, answers: { ...old.answers, tier: 7 } })),
    code: 2,
    message: /answers\.tier/,
  },
  {
    title: 'an answer without a default that is gone',
    break: manifest((old) => ({ ...old, answers: { ...old.answers, domain: undefined } })),
    code: 2,
    message: /--domain/,
  },
  ...['../out', '/etc/passwd', 'd/../../out', '.git/config', 'C:/x', 'a\\b', 'nul'].map(
    (path): Refusal => ({
      title: `a manifest that names ${path}`,
      break: named(path),
      code: 2,
      message: /cannot be a file of this repository/,
    }),
  ),
  { title: 'another flavor', argv: ['--iac', 'cdk'], code: 2, message: /cannot change iac from terraform to cdk/ },
  { title: 'another domain', argv: ['--set', 'domain=example.org'], code: 2, message: /cannot change domain/ },
  {
    title: 'an answer that does not exist',
    argv: ['--set', 'teir=strict'],
    code: 2,
    message: /"teir" is not an answer/,
  },
  { title: '--set without a value', argv: ['--set', 'tier'], code: 2, message: /needs a value/ },
  {
    title: '--abort beside other flags',
    argv: ['--abort', '--tier', 'strict'],
    code: 2,
    message: /cannot be combined/,
  },
  { title: 'two folders', argv: ['other'], code: 2, message: /Unexpected "other"/ },
  {
    title: 'an ownership file that cannot be read',
    break: (volume) => volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'keep a\n'),
    code: 2,
    message: /ownership:1 {2}"keep" is not a strategy/,
  },
  {
    title: 'an ownership file that is a link',
    break: (volume) => {
      volume.writeFileSync(`${HOME}/ownership`, 'never-update a\n');
      volume.symlinkSync(`${HOME}/ownership`, `${SITE}/.prodgrade/ownership`);
    },
    code: 6,
    message: /ownership is a link/,
  },
  {
    title: 'an ownership file that is a link to nothing',
    break: (volume) => volume.symlinkSync(`${HOME}/nothing`, `${SITE}/.prodgrade/ownership`),
    code: 6,
    message: /ownership is a link/,
  },
  {
    title: 'an ownership file that is a folder',
    break: (volume) => volume.mkdirSync(`${SITE}/.prodgrade/ownership`),
    code: 6,
    message: /ownership is a folder/,
  },
  {
    title: 'a glob in the ownership file that matches nothing',
    break: (volume) => volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update docs/{a\n'),
    code: 2,
    message: /ownership:1 {2}"docs\/\{a" is not a valid glob/,
  },
  {
    title: 'a glob in --except that matches nothing',
    argv: ['--except', '../a'],
    code: 2,
    message: /--except {2}"\.\.\/a" is not a valid glob/,
  },
  {
    title: 'conflict markers that are there already',
    break: (volume) => volume.writeFileSync(`${SITE}/a`, '<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n'),
    code: 6,
    message: /Conflict markers are left in a/,
  },
  {
    title: 'a folder that is a link out',
    break: (volume) => {
      volume.renameSync(`${SITE}/d`, `${HOME}/elsewhere`);
      volume.symlinkSync(`${HOME}/elsewhere`, `${SITE}/d`);
    },
    code: 2,
    message: /d is a symbolic link that leads out/,
  },
  {
    title: 'a store that is a link out',
    break: (volume) => {
      volume.renameSync(`${SITE}/${STORE_PATH}`, `${HOME}/store`);
      volume.symlinkSync(`${HOME}/store`, `${SITE}/${STORE_PATH}`);
    },
    code: 6,
    message: /store is a link, or cannot be read/,
  },
];

describe('upgrade refuses', () => {
  it.each(refusals)('$title', async ({ break: harm, argv = [], catalogue = two, code, message }) => {
    const volume = await created(one);
    harm?.(volume);
    const before = snapshot(volume, HOME);
    const outcome = await runUpgrade(volume, catalogue, ['--yes', ...argv]);
    expect(outcome.error?.message).toMatch(message);
    expect(outcome.error?.next).not.toBe('');
    expect(outcome.code).toBe(code);
    expect(snapshot(volume, HOME)).toEqual(before);
  });
});
