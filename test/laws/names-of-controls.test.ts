/** The core and the skeletons know no control by name: what is about a control is in its folder. What still names one has a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controls, root } from '../support/catalogue.js';

const ids = controls.map(({ id }) => id);
const NAMED = new RegExp(`(['"\`])(?:${ids.join('|')})\\1`);

/** Evidence and probes of several controls share helpers; they are about what controls make. */
const ABOUT_CONTROLS = /^src\/(?:iac|checks|evidence|probes)\//;

const ANSWER = 'waf is an answer too, and the answer is meant';
const IN_CODE: Readonly<Record<string, string>> = {
  'src/core/answers/cross-checks.ts': ANSWER,
  'src/core/answers/questions.ts': ANSWER,
  'src/core/answers/rules.ts': ANSWER,
  'src/core/answers/told.ts': ANSWER,
  'src/core/manifest/migrations.ts': 'history: what repositories from before go without',
  'src/core/selection/select.ts': ANSWER,
  'src/core/answers/fields.ts': 'an example in the help',
  'src/core/types.ts': 'waf is an answer, and replica a bucket',
  'src/core/comparison/nodes.ts': 'log-groups is a box that three controls share',
  'src/core/upgrade/steps.ts': 'what is said of the chain of DNSSEC, and of where Terraform keeps its state',
  'src/core/flavors.ts': "commands of a flavor's first deployment, which differ with two controls",
};

const STACK = 'a stack, or what knows all stacks: several controls share one';
const WORDS = 'tells people what is there';
const WORKFLOW = 'a workflow that is whole or not there';
const TEST = "the flavor's own tests and checks, across controls";
const IN_SKELETONS: readonly (readonly [RegExp, string])[] = [
  [/^cdk\/hardened\/(?:[\w-]+-stack|site|acknowledge|metrics|site-key|names)\.ts\.ejs$/, STACK],
  [/^cdk\/hardened\/distribution\.ts\.ejs$/, 'one function for origins, with and without a second one'],
  [/^cdk\/hardened\/content-bucket\.ts\.ejs$/, 'one import for what several controls bring'],
  [/^cdk\/scripts\/(?:deploy|stacks)\.ts\.ejs$/, STACK],
  [/^cloudformation\/hardened\/(?:edge|foundation|monitoring)\.yaml\.ejs$/, STACK],
  [/^cloudformation\/scripts\/(?:deploy|output)\.sh\.ejs$/, STACK],
  [/^terraform\/hardened\/providers\.tf\.ejs$/, 'a provider for a region that several controls need'],
  [/^common\/(?:README|docs\/(?:account|runbook))\.md\.ejs$/, WORDS],
  [/^(?:cdk|cloudformation|terraform)\/slots\.md\.ejs$/, WORDS],
  [/^site\/_well-known\/security\.txt\.ejs$/, WORDS],
  [/^(?:common|cdk|cloudformation|terraform)\/_github\//, WORKFLOW],
  [/^cloudformation\/hardened\/tests\/[\w-]+\.guard\.ejs$/, TEST],
  [/^cdk\/test\/(?:hardened\.test|site)\.ts\.ejs$/, TEST],
  [/^terraform\/hardened\/tests\/controls\.tftest\.hcl\.ejs$/, TEST],
  [/^(?:cdk\/_cfnlintrc|cdk\/bin\/control-tower\.ts|cloudformation\/_control-tower\.yaml)\.ejs$/, TEST],
];

function filesNaming(folder: string, extension: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name) && !entry.name.includes('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => NAMED.test(readFileSync(path, 'utf8')))
    .map((path) => path.slice(root.length + 1))
    .sort();
}

describe('names of controls', () => {
  it('stand in no code but that which has a reason', () => {
    const naming = filesNaming('src', /\.ts$/).filter((path) => !ABOUT_CONTROLS.test(path));
    expect(naming).toEqual(Object.keys(IN_CODE).sort());
  });

  const skeletons = filesNaming('templates', /\.ejs$/).map((path) => path.slice('templates/'.length));

  it('stand in no skeleton but those that have a reason', () => {
    expect(skeletons.filter((path) => !IN_SKELETONS.some(([pattern]) => pattern.test(path)))).toEqual([]);
  });

  it.each(IN_SKELETONS)('%s still names one', (pattern) => {
    expect(skeletons.some((path) => pattern.test(path))).toBe(true);
  });
});
