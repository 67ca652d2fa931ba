/** Answers, selection and marked lines in, data of the comparison page out. */
import { flavorTraits } from '../flavors.js';
import type { Architecture, Comparison, Drawing, Excerpt, MeasureSection } from '../locals/comparison.js';
import type { Locals } from '../locals/locals.js';
import { byRank } from '../locals/on-page.js';
import type { Measure } from '../types.js';
import { altText } from './alt-text.js';
import { hardenedArchitecture, insecureArchitecture } from './architecture.js';
import { draw } from './draw.js';
import { excerpt, type QuotedRange, withCode } from './excerpt.js';
import { measureTexts } from './texts.js';
import { lookAt } from './verify-commands.js';

/** Skeleton that is rendered after all others, since it quotes them. */
export const COMPARISON_PAGE = 'docs/comparison.html';

const QUOTED_AT_MOST = 3;

/** What the target of a marker may be, besides the id of a control: lines of the PoC, by the measure that misses there. */
export const insecureTargets: readonly string[] = Object.keys(measureTexts).map((measure) => `insecure:${measure}`);

export function makeComparison(locals: Locals, ranges: readonly QuotedRange[]): Comparison {
  const excerpts = new Map<string, Excerpt[]>();
  for (const range of ranges) excerpts.set(range.target, [...(excerpts.get(range.target) ?? []), excerpt(range)]);
  return {
    flavor: flavorTraits[locals.iac].title,
    measures: (Object.keys(measureTexts) as unknown as readonly `${Measure}`[]).map((measure) =>
      measureSection(Number(measure) as Measure, locals, excerpts),
    ),
    drawings: makeDrawings(locals),
  };
}

function measureSection(
  measure: Measure,
  locals: Locals,
  excerpts: ReadonlyMap<string, readonly Excerpt[]>,
): MeasureSection {
  const { measures, controls, off } = locals;
  const { gist, poc } = measureTexts[measure];
  const own = controls.filter((control) => control.measure === measure);
  const excerptsOf = (target: string) => excerpts.get(target) ?? [];
  const chosen = own
    .filter(({ id, onPage }) => onPage.quoted !== undefined && excerptsOf(id).length > 0)
    .sort((a, b) => a.onPage.quoted! - b.onPage.quoted!)
    .map(({ id }) => id)
    .slice(0, QUOTED_AT_MOST);
  return {
    measure,
    title: measures[measure],
    gist,
    poc,
    hardened: own
      .flatMap(({ onPage }) => onPage.sentence ?? [])
      .sort(byRank)
      .map(({ text }) => text),
    pocCode: excerptsOf(`insecure:${measure}`),
    code: chosen.map((id) => excerptsOf(id)[0]!),
    look: lookAt(own, locals),
    controls: own.map(({ id, title, protects, cost }) => ({
      id,
      title,
      protects: withCode(protects),
      cost: withCode(cost),
      code: excerptsOf(id).slice(chosen.includes(id) ? 1 : 0),
    })),
    off: off
      .filter(({ control }) => control.measure === measure)
      .map(({ control: { id, title }, cause, reason }) => ({
        id,
        title,
        why: withCode(cause === 'waived' ? `waived: ${reason}` : reason),
      })),
  };
}

function makeDrawings(locals: Locals): readonly Drawing[] {
  const all = [insecureArchitecture(locals), hardenedArchitecture(locals)];
  return all.map((each): Drawing => {
    const title = each.variant === 'insecure' ? 'insecure/, the proof of concept' : 'hardened/, for production';
    return { ...each, title, ways: altText(each, all), svg: draw(each, all, { title, description: inWords(each) }) };
  });
}

/** A drawing in a few sentences, for screen readers; the page then lists boxes and arrows. */
function inWords({ variant, nodes }: Architecture): string {
  const has = (id: string) => nodes.some((node) => node.id === id);
  if (variant === 'insecure')
    return [
      `A visitor reaches a public bucket over plain HTTP${has('zone') ? ', through the domain name' : ''}.`,
      'A stranger reaches the same bucket directly. Nothing stands between them, and nobody watches.',
    ].join(' ');
  return [
    'A visitor asks for the domain name, reaches CloudFront over HTTPS and is answered from there;',
    'CloudFront alone reads the private bucket. A stranger who goes to the bucket is turned away.',
    ...(nodes.some(({ watches }) => watches) ? ['Logs and alarms watch over it.'] : []),
  ].join(' ');
}
