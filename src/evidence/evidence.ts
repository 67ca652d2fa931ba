/** Evidence: does the rendered code hold a control? Asked of text, with "every" semantics. */
import type { Flavor } from '../core/types.js';
import type { TemplateModel } from './template.js';
import type { Block, Body, TerraformModel } from './terraform.js';

/**
 * A change that makes a built-in control's evidence fail: this text in that file, replaced.
 * Built-in controls cannot be rendered away, so their bad example is made by hand.
 */
export interface BadExample {
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
}

/** What a control's `evidence.ts` exports, a function per model: AWS CDK is judged on the templates it synthesizes. */
export interface Evidence {
  readonly terraform: (model: TerraformModel) => boolean;
  readonly template: (model: TemplateModel) => boolean;
  readonly bad?: Readonly<Record<Flavor, BadExample>>;
}

/** True when there is at least one and all pass: nothing proves nothing. */
export function every<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.length > 0 && items.every(test);
}

/** Nested value by path; blocks are lists, so a number picks one: `at(body, 'rule', 0, 'status')`. */
export function at(body: Body, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], body);
}

/** Nested blocks of one type; empty when there is none. */
export function blocksOf(body: Body, ...path: readonly (string | number)[]): readonly Body[] {
  const found = at(body, ...path);
  return Array.isArray(found) ? (found as Body[]) : [];
}

/** Whether an argument refers to a resource, whatever the attribute. */
export function refersTo(value: unknown, address: string): boolean {
  return typeof value === 'string' && new RegExp(`\\b${address.replaceAll('.', '\\.')}\\b`).test(value);
}

/** The one resource of this address; undefined when it is not there. */
export function find(model: TerraformModel, address: string): Block | undefined {
  return model.resources(address.split('.')[0]!).find((block) => block.address === address);
}

/** Statements of a policy document by its name. */
export function statements(model: TerraformModel, document: string): readonly Body[] {
  const found = model
    .data('aws_iam_policy_document')
    .find((block) => block.address === `aws_iam_policy_document.${document}`);
  return found ? blocksOf(found.body, 'statement') : [];
}

/** Whether a statement has this condition, values in any order. */
export function hasCondition(statement: Body, test: string, variable: string, values: readonly string[] = []): boolean {
  return blocksOf(statement, 'condition').some(
    (condition) =>
      condition['test'] === test &&
      condition['variable'] === variable &&
      values.every((value) => ((condition['values'] ?? []) as unknown[]).includes(value)),
  );
}

/** Every cache behavior of a distribution, the default one first. */
export function behaviors(distribution: Body): readonly Body[] {
  return [...blocksOf(distribution, 'default_cache_behavior'), ...blocksOf(distribution, 'ordered_cache_behavior')];
}

/** Customer keys that can rotate: the asymmetric ones of DNSSEC cannot. */
export function symmetricKeys(model: TerraformModel): readonly Block[] {
  return model
    .resources('aws_kms_key')
    .filter(({ body }) => String(body['customer_master_key_spec'] ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT');
}

/** Statements of the policy that a bucket really has, whatever its document is called. */
export function bucketPolicy(model: TerraformModel, address: string): readonly Body[] {
  const policy = model.resources('aws_s3_bucket_policy').find(({ body }) => refersTo(body['bucket'], address));
  const document = /data\.aws_iam_policy_document\.(\w+)\.json/.exec(String(policy?.body['policy']))?.[1];
  return document === undefined ? [] : statements(model, document);
}
