/** Answers and catalogue in, file tree out. Deterministic: no clock, no random, no environment. */

import { ProdgradeError } from '../../errors.js';
import { replayCommand } from '../answers/replay.js';
import { COMPARISON_PAGE, insecureTargets, makeComparison } from '../comparison/comparison.js';
import type { QuotedRange } from '../comparison/excerpt.js';
import { flavorTraits } from '../flavors.js';
import { type Locals, makeLocals, strictLocals } from '../locals/locals.js';
import { type Selection, select } from '../selection/select.js';
import { type Ground, settleConditions } from '../text/conditions.js';
import type { Answers, FileTree, PosixPath, RenderedFile } from '../types.js';
import { type Catalogue, type CatalogueEntry, FLAVOR_SLOTS, type Skeleton } from './catalogue.js';
import { fillSlots, parseSections, type Section, slotsOf, takeRanges } from './template.js';

const encoder = new TextEncoder();

export interface Rendering {
  /** The whole repository except the manifest and base store, sorted by path. */
  readonly tree: FileTree;
  readonly selection: Selection;
}

export function render(answers: Answers, catalogue: Catalogue): Rendering {
  const controls = catalogue.entries.map((entry) => entry.control);
  const selection = select(controls, answers);
  const documents = new Map(catalogue.entries.map((entry) => [entry.control.id, entry]));
  const locals = makeLocals(answers, selection, {
    version: catalogue.version,
    replay: replayCommand(answers),
    documents,
  });
  const on = new Set(selection.on);
  const ground: Ground = { has: locals.has, list: (name) => listIn(locals, name) };
  const sectionsOf = ({ control, parts }: CatalogueEntry) => {
    const part = parts[answers.iac];
    return part
      ? parseSections(settleConditions(part.render(locals), ground, part.source), part.source).map((section) => ({
          section,
          on: on.has(control),
        }))
      : [];
  };
  const all = catalogue.entries.flatMap(sectionsOf);
  const off = all.filter(({ on }) => !on).map(({ section }) => section);
  const skeletons = [...catalogue.skeletons.common, ...catalogue.skeletons[answers.iac]];
  const ofFlavor = skeletons
    .filter(({ path }) => path === FLAVOR_SLOTS)
    .flatMap((each) => parseSections(each.render(locals), `templates/${each.source}`));
  const inline = flavorTraits[answers.iac].inline ?? {};
  const inlined = skeletons.flatMap(({ path, source, render }): readonly Section[] => {
    const target = inline[path];
    return target === undefined
      ? []
      : [{ kind: 'slot', target, body: render(locals).trimEnd(), source: () => `templates/${source}` }];
  });
  const sections = [...ofFlavor, ...inlined, ...all.filter((each) => each.on).map(({ section }) => section)];
  const apart = new Set([FLAVOR_SLOTS, COMPARISON_PAGE, ...Object.keys(inline)]);
  const { files, ranges } = assemble(
    skeletons.filter(({ path }) => !apart.has(path)),
    sections,
    locals,
    off,
  );
  refuseUnknown(ranges, new Set([...controls.map(({ id }) => id), ...insecureTargets]));
  const page = skeletons.find(({ path }) => path === COMPARISON_PAGE);
  if (page)
    addFile(
      files,
      { ...page, source: () => `templates/${page.source}` },
      page.render(strictLocals({ ...locals, comparison: makeComparison(locals, ranges) })),
    );
  refuseTooLarge(files, answers);
  return { tree: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), selection };
}

function listIn(locals: Locals, name: string): readonly string[] | undefined {
  const value: unknown = name in locals ? locals[name as keyof Locals] : undefined;
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

interface Assembled {
  readonly files: Map<PosixPath, RenderedFile>;
  readonly ranges: readonly QuotedRange[];
}

function assemble(
  skeletons: readonly Skeleton[],
  sections: readonly Section[],
  locals: Locals,
  off: readonly Section[],
): Assembled {
  const all: readonly Draft[] = [
    ...skeletons.map((skeleton) => ({
      ...skeleton,
      text: skeleton.render(locals),
      source: () => `templates/${skeleton.source}`,
    })),
    ...sections.filter((section) => section.kind === 'file').map(broughtFile),
  ];
  const inSlots = sections.filter(({ kind }) => kind === 'slot');
  const bodies = bodiesBySlot(inSlots);
  const found = new Set<string>();
  // What fills a slot may offer slots itself: a resource in a file of many.
  const fillers = new Map([...bodies].map(([slot, all]) => [slot, all.map((body) => fillSlots(body, bodies, found))]));
  const files = new Map<PosixPath, RenderedFile>();
  const quoted: QuotedRange[] = [];
  for (const file of all) {
    const { text, ranges } = takeRanges(fillSlots(file.text, fillers, found), file.source);
    quoted.push(...ranges.map((range) => ({ ...range, file: file.path })));
    addFile(files, file, text);
  }
  const lost = inSlots.filter(({ target }) => !found.has(target));
  if (lost.length > 0) refuseUnoffered(lost, [...all.map(({ text }) => text), ...inSlots.map(({ body }) => body)], off);
  return { files, ranges: quoted };
}

/** A template that renders to nothing makes no file. */
function addFile(
  files: Map<PosixPath, RenderedFile>,
  { path, source, executable, class: owner }: Omit<Draft, 'text'>,
  text: string,
): void {
  const trimmed = text.trimEnd();
  if (trimmed === '') return;
  if (files.has(path))
    throw new ProdgradeError(`${source()}  Brings ${path}, which exists already.`, 'Fill a slot of that file instead.');
  // Most texts already end correctly, and are not joined again.
  const ended = text.length === trimmed.length + 1 && text.endsWith('\n') ? text : `${trimmed}\n`;
  files.set(path, { bytes: encoder.encode(ended), executable, class: owner });
}

function refuseTooLarge(files: ReadonlyMap<PosixPath, RenderedFile>, { iac }: Answers): void {
  for (const { path, bytes, reason } of flavorTraits[iac].limits ?? []) {
    for (const [name, file] of files) {
      if (!path.test(name) || file.bytes.length <= bytes) continue;
      throw new ProdgradeError(
        `${name} would have ${file.bytes.length} bytes: ${reason}.`,
        'Leave controls out (--waive <control>=<reason>), or choose another flavor (--iac).',
      );
    }
  }
}

function refuseUnknown(ranges: readonly QuotedRange[], known: ReadonlySet<string>): void {
  const stray = ranges.find(({ target }) => !known.has(target));
  if (stray)
    throw new ProdgradeError(
      `${stray.source()}  "#@ of ${stray.target}" does not name a control.`,
      'Write the id of a control, or insecure:<measure>.',
    );
}

/** A file before its slots are filled. */
interface Draft extends Omit<Skeleton, 'render' | 'source'> {
  readonly text: string;
  /** For messages. */
  readonly source: () => string;
}

function broughtFile({ target, body, source }: Section): Draft {
  const path = target.startsWith('/') ? target.slice(1) : `hardened/${target}`;
  return { path, text: body, source, executable: path.endsWith('.sh'), class: 'managed' };
}

function bodiesBySlot(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  const bodies = new Map<string, string[]>();
  for (const { target, body } of sections) bodies.set(target, [...(bodies.get(target) ?? []), body]);
  return bodies;
}

/**
 * Throws for parts that would fill a slot that does not exist. A slot in a replaced default exists.
 * @param off parts of controls that are off: what would fill one of their slots is ignored
 */
function refuseUnoffered(lost: readonly Section[], texts: readonly string[], off: readonly Section[]): void {
  const offered = new Set(texts.flatMap(slotsOf));
  const fine = new Set([...offered, ...off.flatMap(({ body }) => slotsOf(body))]);
  const unknown = lost.find(({ target }) => !fine.has(target));
  if (unknown)
    throw new ProdgradeError(
      `${unknown.source()}  Unknown slot "${unknown.target}".`,
      `Offered: ${[...offered].sort().join(', ')}.`,
    );
}
