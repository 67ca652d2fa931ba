/** The evidence of the pilot, put to rendered code that a test has changed. */
import { expect } from 'vitest';
import { describeFinding } from '../../src/checks/finding.js';
import { pilot } from '../../src/checks/pilot/index.js';
import { renderSample } from '../support/catalogue.js';
import { cloudFormationOf, terraformOf, textsOf } from './trees.js';

export type Files = ReadonlyMap<string, string>;

export const flavors = {
  terraform: { files: textsOf(renderSample({ iac: 'terraform' })), read: terraformOf },
  cloudformation: { files: textsOf(renderSample({ iac: 'cloudformation' })), read: cloudFormationOf },
} as const;

export type Flavor = keyof typeof flavors;

export async function judge(flavor: Flavor, id: string, files: Files, folder = 'hardened'): Promise<string> {
  return describeFinding(pilot[id]!(await flavors[flavor].read(files, folder)));
}

/** The file with one text replaced, and the line where that stands. */
export function edited(files: Files, file: string, find: string, replace: string): { files: Files; line: number } {
  const text = files.get(file)!;
  const at = text.indexOf(find);
  expect(at, `${file} has ${find}`).toBeGreaterThanOrEqual(0);
  const changed = text.slice(0, at) + replace + text.slice(at + find.length);
  return { files: new Map(files).set(file, changed), line: text.slice(0, at).split('\n').length };
}
