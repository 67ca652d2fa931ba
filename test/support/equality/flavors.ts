/** What each flavor makes for some answers. */
import { certificateName } from '../../../src/core/aws/names.js';
import { render } from '../../../src/core/rendering/render.js';
import type { Answers, FileTree, Flavor } from '../../../src/core/types.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { terraformAdapters, terraformModel } from '../../../src/iac/terraform/model.js';
import { catalogue } from '../catalogue.js';
import { textsOf } from '../iac/trees.js';
import { cloudFormation } from './cloudformation.js';
import { comparable } from './comparable.js';
import { overlookedIn } from './overlooked.js';
import type { Read } from './read.js';
import { readTemplates } from './template.js';
import { applied } from './terraform/applied.js';

export type Variant = 'hardened' | 'insecure';

export function treeOf(answers: Answers, iac: Flavor): FileTree {
  return render({ ...answers, iac }, catalogue).tree;
}

/** What was applied, by the code: the proof of concept is the same in every tier. */
const applies = new Map<string, Promise<Infrastructure>>();

/** As Terraform itself evaluates it. @param environment of a shared provider */
export async function terraformOf(
  answers: Answers,
  variant: Variant,
  environment: Readonly<Record<string, string>>,
): Promise<Read> {
  const hosts = [...new Set([certificateName(answers.domain), answers.domain, `www.${answers.domain}`])];
  const tree = treeOf(answers, 'terraform');
  const code = JSON.stringify([hosts, ...[...textsOf(tree)].filter(([path]) => path.startsWith(`${variant}/`))]);
  const apply = applies.get(code) ?? applied(tree, variant, hosts, environment);
  applies.set(code, apply);
  const infrastructure = await apply;
  return {
    model: comparable(terraformModel(infrastructure)),
    unread: overlookedIn(infrastructure, terraformAdapters),
  };
}

export function cloudFormationOf(answers: Answers, variant: Variant): Read {
  return readTemplates(cloudFormation(treeOf(answers, 'cloudformation'), variant, answers.domain));
}
