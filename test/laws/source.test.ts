/** Laws of the source tree: direction of imports, size of files, one place that knows flavors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../scripts/generate/registry.js';
import { root } from '../support/catalogue.js';

const LINE_CAP = 200;
const MEDIAN_CAP = 60;

function sources(folder: string): readonly { path: string; text: string }[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

const product = ['src', 'controls', 'generators'].flatMap(sources);
const everything = [...product, ...['test', 'scripts', 'bench'].flatMap(sources)];
const isTest = (path: string) => path.endsWith('.test.ts');

describe('source', () => {
  it('keeps core pure: no disk, no processes, no front', () => {
    const edges =
      /from '(?:node:)?(?:fs|child_process|process|os|net|http|https|readline)(?:\/\w+)?'|from '\.\.\/(?:io|commands|flows|catalogue)\/|\bprocess\.(?:env|argv|cwd|exit|std)|\bDate\.now|new Date\(\)|Math\.random/;
    const impure = product.filter(
      ({ path, text }) => path.startsWith('src/core/') && !isTest(path) && edges.test(text),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('branches on a flavor nowhere outside the flavor table and the templates', () => {
    const branch = /[=!]==\s*'(?:terraform|cdk|cloudformation)'|case '(?:terraform|cdk|cloudformation)'/;
    const branching = product.filter(({ path, text }) => !isTest(path) && branch.test(text));
    expect(branching.map(({ path }) => path)).toEqual([]);
  });

  it('keeps files small', () => {
    const lengths = everything.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ path, lines }) => lines > LINE_CAP && path !== REGISTRY)).toEqual([]);
    const sorted = lengths
      .filter(({ path }) => !isTest(path))
      .map(({ lines }) => lines)
      .sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_CAP);
  });

  it('leaves nothing open', () => {
    const open = everything.filter(
      ({ path, text }) => !path.startsWith('test/laws/') && /\b(?:TODO|FIXME|XXX|HACK)\b|\.(?:only|todo)\(/.test(text),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});
