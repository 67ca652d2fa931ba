/** A site on disk whose upgrade waits for its one conflict, in `a`. */
import { expect } from 'vitest';
import { filesOf, makeSite, type Site } from './site.js';
import { libraryOf } from './versions.js';

export const text = 'one\ntwo\nthree\n';
export const one = libraryOf('1.0.0', { a: text, b: 'b\n', 'gone/x': 'x\n' });
export const two = libraryOf('2.0.0', { a: text.replace('two', 'THEIRS'), b: 'b2\n', 'new/y': 'y\n' });
export const index = (site: Site) => site.git('ls-files', '--stage');

export async function conflicted(): Promise<{ site: Site; before: ReturnType<typeof filesOf>; staged: string }> {
  const site = await makeSite(one);
  site.write('a', text.replace('two', 'MINE'));
  site.commit();
  const [before, staged] = [filesOf(site.folder), index(site)];
  const { code, out } = await site.upgrade(two);
  expect(code).toBe(4);
  expect(out).toMatch(/one has a conflict[\s\S]*upgrade (?:-- )?--continue[\s\S]*upgrade (?:-- )?--abort/);
  return { site, before, staged };
}
