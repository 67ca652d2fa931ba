import type { Evidence } from '../../src/checks/evidence.js';

import { mustHave } from '../../src/checks/files.js';
import { all, type Finding, fails, holds } from '../../src/checks/finding.js';
import { runs, someStepRuns, startOf, type Workflow, workflowsOf } from '../../src/checks/workflows.js';
import type { Flavor } from '../../src/core/types.js';
import { entriesOf } from '../../src/iac/access.js';
import { fieldsOf } from '../../src/iac/fields.js';
import { parseTemplate } from '../../src/iac/template/yaml.js';

type Commands = Readonly<Record<string, RegExp>>;

/** Templates are checked against rules, an app against its tests. */
const OWN: Readonly<Record<Flavor, Commands>> = {
  terraform: {
    'terraform fmt -check': /terraform fmt .*-check/,
    'terraform validate': /terraform validate/,
    'terraform test': /terraform test/,
  },
  cdk: { 'npm test': /npm (run )?test/ },
  cloudformation: { 'hardened/tests/run.sh': /hardened\/tests\/run\.sh/ },
};
const EVERYWHERE: Commands = {
  checkov: /(^|\s)checkov -/m,
  'the tests of scripts/upload-site': /node --test .*upload-site\/\*\.test\.mjs/,
};
const DEPENDABOT = '.github/dependabot.yml';

export const evidence: Evidence = (model) => {
  const wanted = { ...OWN[model.flavor], ...EVERYWHERE };
  const checking = workflowsOf(model).filter((each) => Object.values(wanted).some((command) => runs(each, command)));
  return all(
    Object.entries(wanted).map(([name, command]) =>
      someStepRuns(model, command, `There is no step that runs ${name}. Add one to a workflow for pull requests.`),
    ),
    checking.map((workflow) => all(mayLittle(workflow), isPinned(workflow))),
    mustHave(model, DEPENDABOT, 'There is no file that tells Dependabot what to update. Add it.', renewsScanners),
  );
};

/** A job requests the rights that it needs. */
function mayLittle(workflow: Workflow): Finding {
  const { value, place } = workflow.it.at('permissions');
  const sentence =
    'A job may write to the repository unless it says otherwise. Start the workflow with permissions: {}.';
  if (value.kind !== 'map') return fails(sentence, value.kind === 'absent' ? startOf(workflow) : place);
  const writes = entriesOf(value).find(([, right]) => right.kind === 'scalar' && right.value === 'write');
  return writes ? fails(sentence, writes[1].place) : holds;
}

function isPinned({ steps }: Workflow): Finding {
  const loose = steps.find(({ uses }) => uses?.known && !/^\.\/|@[0-9a-f]{40}$|@sha256:/.test(uses.value));
  return loose?.uses
    ? fails('What a tag or a branch points to can change. Pin the action to a commit of 40 digits.', loose.uses.place)
    : holds;
}

/** A version in the text of a workflow would never change: Dependabot reads requirements. */
function renewsScanners(text: string): Finding {
  const updates = fieldsOf(parseTemplate(DEPENDABOT, text)).each('updates');
  const renewed = updates.some((update) => {
    const ecosystem = update.text('package-ecosystem');
    const folders = update.texts('directories') ?? update.texts('directory');
    const pip = ecosystem?.known === true && ecosystem.value === 'pip';
    return pip && folders?.known === true && folders.value.includes('/.github/checkov');
  });
  return renewed
    ? holds
    : fails('Nothing updates the scanner. Let Dependabot update pip in /.github/checkov.', {
        file: DEPENDABOT,
        line: 1,
        endLine: 1,
      });
}
