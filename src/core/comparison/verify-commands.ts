/** One look at what was deployed, for each measure: what to type, and what to see. */

import type { Look } from '../locals/comparison.js';
import type { DocumentedControl } from '../locals/documents.js';
import type { Locals } from '../locals/locals.js';
import { byRank } from '../locals/on-page.js';

const VALUE = /\{\{(\w+)\}\}/g;

/** @param controls those of a measure that are on */
export function lookAt(controls: readonly DocumentedControl[], locals: Locals): Look | undefined {
  const [spec] = controls.flatMap(({ onPage }) => onPage.verify ?? []).sort(byRank);
  return (
    spec && {
      command: spec.command.replace(VALUE, (_, name: keyof Locals) => String(locals[name])),
      expect: spec.expect,
    }
  );
}
