/** What evidence asks of templates again and again. */
import { at } from './evidence.js';
import type { Body, Resource, TemplateModel } from './template.js';

/** Buckets are known by their names, which are the same in every flavor. */
const BUCKETS = {
  content: /-(?:content|web)-/,
  logs: /-logs?-/,
  audit: /-aud(?:it)?-/,
  replica: /-rep(?:lica)?-/,
} as const;

/** One statement of a policy, lists where CloudFormation takes one or several. */
export interface Statement {
  readonly sid: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly principal: string;
  /** Text of the resource or resources that it names. */
  readonly resource: string;
  /** Text of the value of a condition; undefined when there is no such condition. */
  readonly condition: (test: string, key: string) => string | undefined;
}

export function bucketOf(model: TemplateModel, role: keyof typeof BUCKETS): Resource | undefined {
  // In a namespace of its own a bucket may be given the start of its name alone.
  const nameOf = (bucket: Resource) => bucket.text('BucketName') || `${bucket.text('BucketNamePrefix')}-`;
  return model
    .resources('AWS::S3::Bucket')
    .find((bucket) => BUCKETS[role].test(nameOf(bucket).replace(/(?:\$\{AWS::AccountId\}|\d{12}).*$/, '')));
}

/** Statements of a policy document that stands below a property. */
export function statementsOf(
  resource: Resource | undefined,
  ...path: readonly (string | number)[]
): readonly Statement[] {
  const found = resource ? at(resource.body, ...path, 'Statement') : undefined;
  const statements = found === undefined ? [] : Array.isArray(found) ? (found as Body[]) : [found as Body];
  return statements.map((statement, index) =>
    statementOf(resource!, statement, [...path, 'Statement', ...(Array.isArray(found) ? [index] : [])]),
  );
}

function statementOf(resource: Resource, statement: Body, path: readonly (string | number)[]): Statement {
  return {
    sid: String(statement['Sid'] ?? ''),
    effect: String(statement['Effect']),
    actions: [statement['Action']].flat().map(String),
    principal: resource.text(...path, 'Principal'),
    resource: resource.text(...path, 'Resource'),
    condition: (test, key) =>
      at(statement, 'Condition', test, key) === undefined ? undefined : resource.text(...path, 'Condition', test, key),
  };
}

/** Statements of the policy that a bucket has. */
export function policyOfBucket(model: TemplateModel, bucket: Resource | undefined): readonly Statement[] {
  return model
    .resources('AWS::S3::BucketPolicy')
    .filter((policy) => policy.stack === bucket?.stack && policy.text('Bucket') === `\${${bucket.id}}`)
    .flatMap((policy) => statementsOf(policy, 'PolicyDocument'));
}

/** Policies of a role, those beside it and attached to it included; roles are known by their names. */
export function roleStatements(model: TemplateModel, name: string): readonly Statement[] {
  const role = roleOf(model, name);
  const inline = ((role?.body['Policies'] ?? []) as unknown[]).flatMap((_, index) =>
    statementsOf(role, 'Policies', index, 'PolicyDocument'),
  );
  const beside = model
    .resources('AWS::IAM::Policy')
    .filter((policy) => policy.text('Roles').includes(`\${${role?.id}}`))
    .flatMap((policy) => statementsOf(policy, 'PolicyDocument'));
  const attached = model
    .resources('AWS::IAM::ManagedPolicy')
    .filter((policy) => role?.text('ManagedPolicyArns').includes(`\${${policy.id}}`))
    .flatMap((policy) => statementsOf(policy, 'PolicyDocument'));
  return [...inline, ...beside, ...attached];
}

export function roleOf(model: TemplateModel, name: string): Resource | undefined {
  return model.resources('AWS::IAM::Role').find((role) => role.text('RoleName').endsWith(`-${name}`));
}

/** Distribution configurations and their cache behaviors, the default one first. */
export function distributions(model: TemplateModel): readonly Body[] {
  return model.resources('AWS::CloudFront::Distribution').map(({ body }) => (body['DistributionConfig'] ?? {}) as Body);
}

export function cacheBehaviors(distribution: Body): readonly Body[] {
  return [distribution['DefaultCacheBehavior'] as Body, ...((distribution['CacheBehaviors'] ?? []) as Body[])];
}

export function alarmsOf(model: TemplateModel, ...metrics: readonly string[]): readonly Resource[] {
  return model.resources('AWS::CloudWatch::Alarm').filter(({ body }) => metrics.includes(String(body['MetricName'])));
}

/** Text of an alarm's dimension; empty when it has none of this name. */
export function dimension(alarm: Resource, name: string): string {
  const index = ((alarm.body['Dimensions'] ?? []) as Body[]).findIndex((each) => each['Name'] === name);
  return index < 0 ? '' : alarm.text('Dimensions', index, 'Value');
}

/** Whether an alarm is where the metrics are and tells a topic. */
export function rings(model: TemplateModel, alarm: Resource): boolean {
  return alarm.stack.region === 'us-east-1' && leadsTo(model, alarm.text('AlarmActions'), 'AWS::SNS::Topic');
}

/** Whether a text refers to a resource of this type. */
export function leadsTo(model: TemplateModel, text: string, type: string): boolean {
  return Array.from(text.matchAll(/\$\{(\w+)[.}]/g), ([, id]) => id).some((id) =>
    model.resources(type).some((resource) => resource.id === id),
  );
}

export function only(resources: readonly Resource[], test: (resource: Resource) => boolean): boolean {
  return resources.length === 1 && test(resources[0]!);
}

/** Whether a parameter anywhere takes no value that this pattern matches. */
export function defaultOf(model: TemplateModel, parameter: string): string {
  const stack = model.stacks.find(({ template }) => at(template, 'Parameters', parameter) !== undefined);
  return stack ? String(at(stack.template, 'Parameters', parameter, 'Default') ?? '') : '';
}
