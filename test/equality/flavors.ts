/** Each flavor's model for some answers. */
import { certificateName } from '../../src/core/aws/names.js';
import { render } from '../../src/core/rendering/render.js';
import type { Answers, FileTree, Flavor } from '../../src/core/types.js';
import { catalogue } from '../support/catalogue.js';
import { cdk, synthesize } from './cdk.js';
import { cloudFormation } from './cloudformation.js';
import type { Model } from './fragments.js';
import { templateModel } from './template/model.js';
import { applied } from './terraform/applied.js';
import { terraformModel } from './terraform/model.js';

export type Variant = 'hardened' | 'insecure';

export interface Read {
  readonly model: Model;
  /** What no reader notices. */
  readonly unread: readonly string[];
}

function treeOf(answers: Answers, iac: Flavor): FileTree {
  return render({ ...answers, iac }, catalogue).tree;
}

/** @param environment of a shared provider */
export async function terraformOf(
  answers: Answers,
  variant: Variant,
  environment: Readonly<Record<string, string>>,
): Promise<Read> {
  const hosts = [...new Set([certificateName(answers.domain), answers.domain, `www.${answers.domain}`])];
  return terraformModel(await applied(treeOf(answers, 'terraform'), variant, hosts, environment));
}

export function cloudFormationOf(answers: Answers, variant: Variant): Read {
  const { deployed, tags } = cloudFormation(treeOf(answers, 'cloudformation'), variant, answers.domain);
  return templateModel(deployed, tags);
}

/** One synthesis has both variants. */
const syntheses = new Map<string, Promise<string>>();

export async function cdkOf(answers: Answers, variant: Variant): Promise<Read> {
  const key = JSON.stringify(answers);
  const synthesis = syntheses.get(key) ?? synthesize(treeOf(answers, 'cdk'));
  syntheses.set(key, synthesis);
  const { deployed, tags } = cdk(await synthesis, variant);
  return templateModel(deployed, tags);
}
