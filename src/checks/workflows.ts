/** What the workflows of a repository do, wherever their steps stand; and what other files say. */
import { openOf, type Text } from '../iac/fact.js';
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

/** Whether a step of the workflow runs this. */
export function runs({ steps }: Workflow, command: RegExp): boolean {
  return steps.some(({ run }) => run?.known && command.test(run.value));
}

/** A step of some workflow runs this. */
export function someStepRuns(model: Model, command: RegExp, sentence: string): Finding {
  const workflows = workflowsOf(model);
  if (workflows.some((workflow) => runs(workflow, command))) return holds;
  const unread = workflows.find(({ it }) => it.value.kind === 'unknown')?.it.value;
  if (unread?.kind === 'unknown') return unclear(openOf(unread));
  return fails(sentence, { file: '.github/workflows', line: 1, endLine: 1 });
}

/** The first line of a workflow. */
export function startOf({ file }: Workflow): Place {
  return { file, line: 1, endLine: 1 };
}
