import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../test/support/catalogue.js';
import { isYaml } from './yaml.js';

describe('isYaml', () => {
  it.each([
    'a: 1',
    'a: !Sub "x"\nb: !If [c, 1, !Ref d]\ne: !GetAtt f.g',
    '---\na: 1\n---\nb: 2',
    '',
    '# only a comment',
  ])('takes %j', (text) => expect(isYaml(text)).toBe(true));

  it.each(['a: [1', 'a: 1\na: 2', 'a:\n\t- b', 'a: b: c', '<<<<<<< x\na: 1\n=======\n'])('refuses %j', (text) =>
    expect(isYaml(text)).toBe(false),
  );

  it('takes every YAML file that is rendered', () => {
    const folder = join(root, 'examples/cloudformation/strict');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
    expect(files.length).toBeGreaterThan(8);
    for (const path of files) expect(isYaml(readFileSync(join(folder, path), 'utf8')), path).toBe(true);
  });
});
