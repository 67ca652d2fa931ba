/** The answers of an upgrade: those of the manifest, and what was given on top. */
import { isDeepStrictEqual } from 'node:util';
import { ProdgradeError } from '../../errors.js';
import type { AnswerContext } from '../answers/context.js';
import { fieldNames, fields } from '../answers/fields.js';
import { type Given, readSources, type Source } from '../answers/resolve.js';
import { type Earlier, rules } from '../answers/rules.js';
import { didYouMean } from '../answers/suggest.js';
import { select } from '../selection/select.js';
import type { Answers } from '../types.js';

/** Answers that would make another site rather than another version of this one. */
const FIXED: Partial<Readonly<Record<keyof Answers, string>>> = {
  iac: 'Everything that is deployed belongs to the old tool, and the files of both would be side by side.',
  domain: 'Every resource is named after the domain, so each would be replaced.',
};

/** `--set key=value`, as often as it was given. Throws on an unknown name. */
export function readSettings(settings: readonly string[]): Source {
  const entries = settings.map((setting): readonly [keyof Answers, Given] => {
    const [name = '', value] = setting.split(/=(.*)/s);
    const known = fieldNames.find((each) => each === name);
    if (known === undefined)
      throw new ProdgradeError(`--set ${setting}: "${name}" is not an answer.`, didYouMean(name, fieldNames));
    if (value === undefined)
      throw new ProdgradeError(`--set ${setting} needs a value.`, `Write --set ${name}=${fields[known].example}.`);
    return [known, { value, place: `--set ${name}` }];
  });
  return Object.fromEntries(entries);
}

/**
 * The sources of the new answers, to be completed. `--add` and `--waive` add to the lists of the manifest, and each takes
 * a control out of the other list. An answer that was only the default of other answers follows them.
 */
export function upgradeSources(
  before: Answers,
  manifest: Source,
  given: Source,
  settings: Source,
  context: AnswerContext,
): readonly Source[] {
  const stated = { ...given, ...settings };
  refuseFixed(before, readSources([stated], context));
  const kept = Object.fromEntries(
    fieldNames.flatMap((name) =>
      manifest[name] === undefined || (stated[name] === undefined && followsOthers(name, before, stated, context))
        ? []
        : [[name, manifest[name]]],
    ),
  ) as Source;
  const lists = mergedLists(before, readSources([given], context), settings);
  return [kept, given, settings, lists, withPermanent(before, settings, context)];
}

/** Throws where the new answers turn a control on or off that stays as it was at creation. */
export function refusePermanent(before: Answers, now: Answers, { controls }: AnswerContext): void {
  const [had, has] = [before, now].map((answers) => new Set(select(controls, answers).on.map(({ id }) => id)));
  for (const { id, permanent } of controls) {
    if (permanent === undefined || had!.has(id) === has!.has(id)) continue;
    throw new ProdgradeError(
      `An upgrade cannot turn ${id} ${has!.has(id) ? 'on' : 'off'}: ${permanent}`,
      'Leave it as it is, or create a new repository beside this one.',
    );
  }
}

/** Answers that the manifest lacks: an older version did not ask for them. */
export function newAnswers(manifest: Source): readonly (keyof Answers)[] {
  return fieldNames.filter((name) => manifest[name] === undefined);
}

function refuseFixed(before: Answers, wanted: Earlier): void {
  for (const [name, reason] of Object.entries(FIXED) as [keyof Answers, string][]) {
    const value = wanted[name];
    if (value === undefined || before[name] === undefined || value === before[name]) continue;
    throw new ProdgradeError(
      `An upgrade cannot change ${name} from ${String(before[name])} to ${String(value)}. ${reason}`,
      'Create a new repository beside this one, and move what you added.',
    );
  }
}

/** Whether the answer was the default of the answers before, and another one is the default now. */
function followsOthers(name: keyof Answers, before: Answers, stated: Source, context: AnswerContext): boolean {
  const fallback = rules[name].fallback;
  if (fallback === undefined) return false;
  const then = fallback(before, context);
  const now = fallback({ ...before, ...readSources([stated], context) }, context);
  return isDeepStrictEqual(before[name], then) && !isDeepStrictEqual(then, now);
}

/** A whole new list of what is left out still has what nobody can turn on any more. */
function withPermanent(before: Answers, settings: Source, context: AnswerContext): Source {
  const { waive } = readSources([settings], context);
  if (waive === undefined) return {};
  const permanent = context.controls.filter((control) => control.permanent !== undefined && control.id in before.waive);
  const stays = Object.fromEntries(permanent.map(({ id }) => [id, before.waive[id]!]));
  return { waive: { value: { ...stays, ...waive }, place: '--set waive' } };
}

function mergedLists(before: Answers, given: Earlier, settings: Source): Source {
  const { add = [], waive = {} } = given;
  const result: { add?: Given; waive?: Given } = {};
  const addBase = settings.add ? undefined : before.add;
  const waiveBase = settings.waive ? undefined : before.waive;
  if (addBase && (add.length > 0 || Object.keys(waive).length > 0))
    result.add = { value: [...addBase.filter((id) => !(id in waive)), ...add], place: '--add' };
  if (waiveBase && (add.length > 0 || Object.keys(waive).length > 0)) {
    const rest = Object.entries(waiveBase).filter(([id]) => !add.includes(id));
    result.waive = { value: { ...Object.fromEntries(rest), ...waive }, place: '--waive' };
  }
  return result;
}
