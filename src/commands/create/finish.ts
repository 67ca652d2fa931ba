/** The second half of `create`: plan, show, let the person decide, write, report. */

import { answerNotes } from '../../core/answers/cross-checks.js';
import { environmentNotes } from '../../core/answers/environment.js';
import { fieldNames } from '../../core/answers/fields.js';
import type { CommandLine } from '../../core/answers/flags.js';
import type { RawAnswers } from '../../core/answers/question.js';
import { askedSource } from '../../core/answers/questions.js';
import { readSources } from '../../core/answers/resolve.js';
import { tellAnswer } from '../../core/answers/told.js';
import { wrapWords } from '../../core/text/wrap.js';
import type { Answers } from '../../core/types.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { type Existing, settleExisting } from '../../flows/existing.js';
import { changeAnswer, type Gathered } from '../../flows/gather.js';
import { planInto } from '../../flows/plan.js';
import { renderRepository } from '../../flows/render.js';
import { writeRepository } from '../../flows/write.js';
import { GoBack } from '../../io/prompts/back.js';
import type { Target } from '../../io/target.js';
import { npmNotes } from '../npm.js';
import { repeatLines, reportCreated, reportDryRun } from './report.js';
import { openFolder, type Run, type Start } from './start.js';
import { type Rendered, summaryLines } from './summary.js';

/** Until the person writes or cancels; without one, once. */
export async function finish(
  run: Run,
  first: Gathered,
  start: Start & { readonly existing: Existing | undefined },
): Promise<ExitCode> {
  const { line, world, dryRun, ask } = run;
  for (let gathered = first; ; ) {
    const folder = line.positionals[0] ?? gathered.answers.domain;
    const repository = renderRepository(gathered.answers, run.catalogue);
    // While a person thinks, others may write there.
    const target = openFolder(run, folder);
    const existing = await settleExisting(world.fs, target, folder, repository.tree.keys(), start.existing, ask);
    if (existing === 'cancel') return declined(run);
    const { changes, sight } = planInto(world.fs, target, repository.tree);
    const notes = notesOf(run, gathered, start);
    const rendered: Rendered = { ...repository, changes, folder, runFlags: runFlagsOf(line, target), notes };
    for (const text of summaryLines(rendered, world.terminal.errStyle, world.terminal.errWidth()))
      world.terminal.err(text);
    if (dryRun) return reportDryRun(rendered, line, world);
    const decision = ask ? await (await ask()).select('Write these files?', DECISIONS, 'change') : 'write';
    if (decision === 'cancel') return declined(run, rendered);
    if (decision === 'change') {
      gathered = await changed(run, gathered, start);
      continue;
    }
    const { version, answers } = repository;
    const wish = { version, branch: answers.branch, withGit: line.run.git !== false };
    return reportCreated(rendered, target, await writeRepository(changes, sight, world, wish), line, world);
  }
}

const DECISIONS = [
  { value: 'write', name: 'Write' },
  { value: 'change', name: 'Change an answer' },
  { value: 'cancel', name: 'Cancel, and show the command that repeats it' },
] as const;

/** Any answer, with what it is now; the old ones where the new one contradicts another, with the reason. */
async function changed({ world, ask }: Run, gathered: Gathered, start: Start): Promise<Gathered> {
  const asking = await ask!();
  const { context, sources } = start;
  const names = fieldNames.map((name) => ({
    value: name as keyof Answers | 'none',
    name: `${name.padEnd(8)}${tellAnswer(name, gathered.answers, context).value}`,
  }));
  const choices = [...names, { value: 'none' as const, name: 'None: back to the summary' }];
  for (;;) {
    const name = await asking.select('Which answer?', choices, 'none');
    if (name === 'none') return gathered;
    try {
      return await changeAnswer({ context, sources }, gathered, name, asking);
    } catch (error) {
      if (error instanceof GoBack) continue;
      if (!(error instanceof ProdgradeError)) throw error;
      const lines = wrapWords(`${error.message} ${error.next}`, world.terminal.errWidth());
      for (const text of lines) world.terminal.err(text);
      return gathered;
    }
  }
}

function runFlagsOf({ run }: CommandLine, { entries }: Target): readonly string[] {
  return [...(entries.length > 0 ? ['--existing', 'keep'] : []), ...(run.git === false ? ['--no-git'] : [])];
}

export function declined({ world }: Run, rendered?: Rendered): ExitCode {
  world.terminal.err('Nothing was written.');
  for (const text of rendered ? repeatLines(rendered, world) : []) world.terminal.err(text);
  return exitCodes.refused;
}

function notesOf({ world: { env } }: Run, { answers, asked }: Gathered, start: Start): readonly string[] {
  return [
    ...answerNotes(answers, start.context),
    ...foundNotes(answers, asked, start),
    ...environmentNotes(env),
    ...npmNotes(env, answers.email),
  ];
}

/** Answers that nobody gave and that the git repository has. */
function foundNotes(answers: Answers, asked: RawAnswers, { context, sources }: Start): readonly string[] {
  const said = readSources([...sources, askedSource(asked)], context);
  const names = (['repo', 'branch'] as const).filter(
    (name) => said[name] === undefined && context.found?.[name] !== undefined && answers[name] === context.found[name],
  );
  return names.map((name) => `${name} ${answers[name]}: taken from the git repository of the folder.`);
}
