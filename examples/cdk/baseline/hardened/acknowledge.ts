import * as cdk from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
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
