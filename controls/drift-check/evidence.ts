import { every } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { says } from '../../src/checks/files.js';
import { all, type Finding, fails, holds } from '../../src/checks/finding.js';
import { condition, everyStatement } from '../../src/checks/policies.js';
import { roleNamed } from '../../src/checks/roles.js';
import { runs, someStepRuns, startOf, type Workflow, workflowsOf } from '../../src/checks/workflows.js';
import type { Flavor } from '../../src/core/types.js';
import type { Model } from '../../src/iac/model.js';

/** What compares the account with the code. */
const COMPARES: Readonly<Record<Flavor, RegExp>> = {
  terraform: /terraform plan .*-detailed-exitcode/,
  cdk: /cdk drift .*--fail/,
  cloudformation: /scripts\/drift\.sh/,
};
/** One branch, by its whole name. */
const BRANCH = /:ref:refs\/heads\/[\w./-]+$/;

export const evidence: Evidence = (model) => {
  const command = COMPARES[model.flavor];
  const comparing = workflowsOf(model).filter((workflow) => runs(workflow, command));
  return all(
    someStepRuns(
      model,
      command,
      'There is no step that compares what is deployed with the code. Add one that runs daily.',
    ),
    comparing.map((workflow) => daily(model, workflow)),
    every(
      model,
      'role',
      { which: roleNamed('plan'), none: 'There is no role whose name ends in -plan. Add one that can only read.' },
      (role) =>
        everyStatement(role.is.trust, role.place, 'Nobody may take the role.', (statement) =>
          condition(
            statement,
            'StringLike token.actions.githubusercontent.com:sub',
            (subjects) => subjects.some((subject) => BRANCH.test(subject)) && !subjects.some(isAnyBranch),
            'The daily comparison may not take the role, or every branch may. Name one branch in the subject.',
          ),
        ),
    ),
  );
};

function isAnyBranch(subject: string): boolean {
  return /:ref:.*[*?]/.test(subject);
}

function daily(model: Model, workflow: Workflow): Finding {
  const { it, file } = workflow;
  const text = model.files.get(file) ?? '';
  return all(
    it.each('on.schedule').some((each) => each.has('cron'))
      ? holds
      : fails('Nothing starts the comparison. Give the workflow a schedule.', startOf(workflow)),
    says(
      file,
      text,
      /^(?! *#).*vars\.AWS_PLAN_ROLE_ARN/m,
      'The comparison does not use the role that can only read. Use vars.AWS_PLAN_ROLE_ARN.',
    ),
    says(
      file,
      text,
      /result=drift/,
      'No one is notified of a difference. Pass the result drift to the job that opens an issue.',
    ),
  );
}
