/** The answers of an upgrade, and what to say about those that are new. */
import type { AnswerContext } from '../../core/answers/context.js';
import { answerNotes } from '../../core/answers/cross-checks.js';
import { fieldNames, fields } from '../../core/answers/fields.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { askedSource, makeQuestions, openQuestions } from '../../core/answers/questions.js';
import { quote } from '../../core/answers/replay.js';
import { completeAnswers, missingAnswers, readSources, withDefaults } from '../../core/answers/resolve.js';
import type { ReadManifest } from '../../core/manifest/parse.js';
import type { Answers } from '../../core/types.js';
import { newAnswers, readSettings, refusePermanent, upgradeSources } from '../../core/upgrade/answers.js';
import { wordsOf } from '../npm.js';
import type { World } from '../world.js';

export async function upgradeAnswers(
  line: CommandLine,
  manifest: ReadManifest,
  context: AnswerContext,
  ask: World['ask'] | undefined,
): Promise<{ readonly answers: Answers; readonly notes: readonly string[] }> {
  const sources = upgradeSources(
    manifest.answers,
    manifest.given,
    line.answers,
    readSettings(line.run.set ?? []),
    context,
  );
  const given = readSources(sources, context);
  const asking = newAnswers(manifest.given).filter((name) => given[name] === undefined);
  const questions = openQuestions(makeQuestions(context), given).filter(({ name }) => asking.includes(name as never));
  const asked = ask && questions.length > 0 ? await (await ask())(questions) : {};
  const all = readSources([...sources, askedSource(asked)], context);
  const complete = withDefaults(all, context);
  const absent = fieldNames.filter((name) => complete[name] === undefined);
  if (absent.length > 0) throw missingAnswers(absent, upgradeCommand(line, absent));
  const answers = completeAnswers(all, context);
  refusePermanent(manifest.answers, answers, context);
  return {
    answers,
    notes: [
      ...asking
        .filter((name) => !(name in asked))
        .map((name) => `New answer ${name}: ${said(answers, name)}. To change it: --set ${name}=<value>`),
      ...changedBeyond(manifest, line, answers),
      ...manifest.dropped.map((id) => `The control ${id} no longer exists and was removed from the answers.`),
      ...answerNotes(answers, context),
    ],
  };
}

/** What was typed, with examples for what is missing. */
function upgradeCommand({ positionals, answers }: CommandLine, absent: readonly (keyof Answers)[]): string {
  const examples = absent.flatMap((name) => [`--${name}`, fields[name].example]);
  return ['prodgrade upgrade', ...[...positionals, ...wordsOf(answers), ...examples].map(quote)].join(' ');
}

/** Answers that follow from others. */
function changedBeyond(
  { answers: before }: ReadManifest,
  { answers: given, run }: CommandLine,
  now: Answers,
): readonly string[] {
  const stated = new Set([...Object.keys(given), ...(run.set ?? []).map((setting) => setting.split('=')[0])]);
  return fieldNames
    .filter((name) => !stated.has(name) && fields[name].kind === 'switch' && before[name] !== now[name])
    .map(
      (name) =>
        `${name} changes to ${said(now, name)}, the default for the new answers. To keep the old value: --${before[name] ? name : `no-${name}`}`,
    );
}

function said(answers: Answers, name: keyof Answers): string {
  const value = answers[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value || 'none' : JSON.stringify(value);
}
