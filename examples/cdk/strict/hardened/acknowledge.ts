import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
// Not part of the public interface of cdk-nag. A finding names a resource as this function writes it, and an
// acknowledgment must use the same name. If a release moves the function, the build fails before anything is deployed.
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference';

/** What the rule packs say of every role here: its policies are inline, and where one names many resources at once. */
export function acknowledgePolicies(role: iam.Role, wildcards: readonly { readonly resource: string; readonly reason: string }[] = []): void {
  const idOf = (resource: string) => `AwsSolutions::AwsSolutions-IAM5[Resource::${flattenCfnReference(cdk.Stack.of(role).resolve(resource))}]`;
  cdk.Validations.of(role).acknowledge(
    { id: 'NIST.800.53.R5::NIST.800.53.R5-IAMNoInlinePolicy', reason: 'A policy of its own, which nothing else uses: it comes and goes with the role' },
    ...wildcards.map(({ resource, reason }) => ({ id: idOf(resource), reason })),
  );
}

/** Wildcards in the rights of the pipeline that are meant. Any other one stops the synthesis. */
const MEANT: readonly (readonly [wildcard: RegExp, reason: string])[] = [
  [/^\w+:(Describe|Get|List)\w*\*$/, 'Reads settings, and never the contents of anything'],
  [/^\*$/, 'Calls that know no resource, or read settings'],
  [/:stack\/[^*]+\/\*$/, 'CloudFormation ends the address of a stack with an id of its own'],
  [/:log-group:[^*]+:\*$/, 'The address of this one log group, as most calls know it'],
  [/:key\/\*$/, 'Keys with the tag of this site only'],
  [/:s3:::cdk-[^*]+\/\*$/, "This site's folder in the bucket of the bootstrap"],
  [/:global\/(webacl\/[^*]+|managedruleset)\/\*$/, 'WAF ends addresses with an id of its own'],
];

/** What the rule packs say of what the pipeline may do. */
export function acknowledgeRights(owner: iam.Role | iam.ManagedPolicy): void {
  for (const id of new Set(wildcardsOf(owner))) {
    const reason = MEANT.find(([wildcard]) => wildcard.test(id.replace(/^\w+::/, '')))?.[1];
    if (reason) cdk.Validations.of(owner).acknowledge({ id: `AwsSolutions::AwsSolutions-IAM5[${id}]`, reason });
  }
  if (owner.node.defaultChild instanceof iam.CfnRole && owner.node.defaultChild.policies) acknowledgePolicies(owner as iam.Role);
}

/** `Action::s3:Get*`, `Resource::*`: what is allowed with a wildcard. */
function wildcardsOf(owner: iam.Role | iam.ManagedPolicy): readonly string[] {
  const allowed = documentsOf(owner).flatMap(({ Statement }) => Statement).filter(({ Effect }) => Effect === 'Allow');
  const actions = allowed.flatMap(({ Action }) => Action).map((action) => `Action::${action}`);
  const resources = allowed.flatMap(({ Resource }) => Resource).map((resource) => `Resource::${flattenCfnReference(resource)}`);
  return [...actions, ...resources].filter((id) => id.includes('*'));
}

interface Document {
  readonly Statement: readonly { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown }[];
}

function documentsOf(owner: iam.Role | iam.ManagedPolicy): readonly Document[] {
  const resolve = (value: unknown) => cdk.Stack.of(owner).resolve(value);
  const made = owner.node.defaultChild as iam.CfnRole | iam.CfnManagedPolicy;
  if (!(made instanceof iam.CfnRole)) return [resolve(made.policyDocument)];
  return (resolve(made.policies) ?? []).map(({ policyDocument }: { policyDocument: Document }) => policyDocument);
}
