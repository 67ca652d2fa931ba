/** Short ways to write a plan's changes. */
import type { Change } from '../../../src/core/plan/change.js';

const encode = (text: string) => new TextEncoder().encode(text);
export const create = (path: string, text = `${path}\n`, executable = false): Change => ({
  kind: 'create',
  path,
  reason: 'new',
  file: { bytes: encode(text), executable, class: 'managed' },
});
export const update = (path: string): Change => ({
  kind: 'update',
  path,
  reason: 'unedited',
  file: { bytes: encode('updated\n'), executable: false, class: 'managed' },
});
