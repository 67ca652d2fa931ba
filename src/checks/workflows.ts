/** What the workflows of a repository do, wherever their steps stand; and what other files say. */
import type { Text } from '../iac/fact.js';
import { type Fields, fieldsOf } from '../iac/fields.js';
import type { Model } from '../iac/model.js';
import type { Place } from '../iac/place.js';
import { parseTemplate } from '../iac/template/yaml.js';
import { type Finding, fails, holds, unclear } from './finding.js';

export interface Workflow {
  readonly file: string;
  /** The whole document. */
  readonly it: Fields;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly it: Fields;
  readonly place: Place;
  readonly run: Text | undefined;
  readonly uses: Text | undefined;
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

export function workflowsOf(model: Model): readonly Workflow[] {
  return [...model.files]
    .filter(([path]) => WORKFLOW.test(path))
    .map(([file, text]) => {
      const it = fieldsOf(parseTemplate(file, text));
      const jobs = it.at('jobs').value;
      const found = jobs.kind === 'map' ? [...jobs.entries.values()].map(fieldsOf) : [];
      return { file, it, steps: found.flatMap((job) => job.each('steps').map(stepOf)) };
    });
}

function stepOf(it: Fields): Step {
  return { it, place: it.place, run: it.text('run'), uses: it.text('uses') };
}

/** Workflows with a step that runs this. */
export function workflowsThatRun(model: Model, command: RegExp): readonly Workflow[] {
  return workflowsOf(model).filter(({ steps }) => steps.some(({ run }) => run?.known && command.test(run.value)));
}

/** One of these workflows runs this. */
export function runs(workflows: readonly Workflow[], command: RegExp, sentence: string, place: Place): Finding {
  if (workflows.some(({ steps }) => steps.some(({ run }) => run?.known && command.test(run.value)))) return holds;
  const unread = workflows.find(({ it }) => it.value.kind === 'unknown')?.it.value;
  if (unread?.kind === 'unknown') return unclear({ known: false, why: unread.why, place: unread.place });
  return fails(sentence, place);
}

/** The first line of a workflow. */
export function startOf({ file }: Workflow): Place {
  return { file, line: 1, endLine: 1 };
}
