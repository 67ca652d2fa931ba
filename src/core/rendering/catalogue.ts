/** What is rendered from: skeletons and parts, already compiled, and the catalogue. */
import type { Documents } from '../locals/documents.js';
import type { Locals } from '../locals/locals.js';
import type { Migration } from '../manifest/migrations.js';
import type { Control, FileClass, Flavor, PosixPath } from '../types.js';

/** A compiled template: the text it gives for these locals, slot lines still in it. */
export type Template = (it: Locals) => string;

/** A whole hand-written file of the rendered repository. */
export interface Skeleton {
  /** Path in the rendered repository. */
  readonly path: PosixPath;
  /** Path below `templates/`, for messages. */
  readonly source: string;
  readonly render: Template;
  readonly executable: boolean;
  readonly class: FileClass;
}

/** A control with the parts it brings to each flavor and its page. */
export interface CatalogueEntry extends Documents {
  readonly control: Control;
  readonly parts: Partial<Readonly<Record<Flavor, Part>>>;
}

export interface Part {
  /** For messages. */
  readonly source: string;
  readonly render: Template;
}

export interface Catalogue {
  readonly version: string;
  /** Skeletons of every flavor, and under `common` those of none. */
  readonly skeletons: Readonly<Record<Flavor | 'common', readonly Skeleton[]>>;
  readonly entries: readonly CatalogueEntry[];
  /** What changed between versions, if different from what this program knows. */
  readonly migrations?: readonly Migration[];
}

/**
 * Path of the skeleton through which a flavor fills slots of the common skeletons: commands in the
 * README and the runbook. Sections as in a control's part; it is not a file of the repository.
 */
export const FLAVOR_SLOTS = 'slots.md';
