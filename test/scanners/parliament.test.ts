/** parliament reads every policy that is rendered, and says what no role could use or should have. What stays is accepted here, with its reason. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import { tiers } from '../../src/core/types.js';
import { policiesOf } from '../support/scanners/policies.js';
import { runTool } from '../support/scanners/run.js';

interface Finding {
  readonly issue: string;
  readonly policy: string;
  readonly detail: string;
}

interface Accepted {
  readonly issue: string;
  /** Policies and details that it is accepted for. */
  readonly policy: RegExp;
  readonly detail: RegExp;
  readonly reason: string;
}

/** Its list of actions and conditions ends years before AWS's. */
const accepted: readonly Accepted[] = [
  {
    issue: 'MISMATCHED_TYPE',
    policy: /BucketPolicy/,
    detail: /s3:TlsVersion requires a value of type Numeric but given \['1\.2'\]/,
    reason: 'AWS documents the condition with 1.2, in quotes as every number of a policy; it takes whole numbers only.',
  },
  {
    issue: 'UNKNOWN_CONDITION_FOR_ACTION',
    policy: /BucketPolicy/,
    detail: /s3:TlsVersion for action s3:(InitiateReplication|PutAccessPointPublicAccessBlock)/,
    reason: 'The statement denies every action of S3, two of which know no TLS version.',
  },
  {
    issue: 'RESOURCE_STAR',
    policy: /KeyPolicy/,
    detail: /kms:/,
    reason: 'In the policy of a key, * is that key and no other.',
  },
  {
    issue: 'UNKNOWN_CONDITION_FOR_ACTION',
    policy: /(Operations|Audit)Key KeyPolicy/,
    detail: /kms:EncryptionContext:aws:logs:arn for action kms:DescribeKey/,
    reason: 'CloudWatch Logs is granted the five actions that its documentation lists, under one condition.',
  },
  {
    issue: 'MISMATCHED_TYPE',
    policy: /(Operations|Audit)Key KeyPolicy/,
    detail: /Arn(Like|Equals) requires a value of type Arn but given String/,
    reason: 'The encryption context is text for it; what CloudWatch Logs puts there is an ARN.',
  },
  {
    issue: 'RESOURCE_STAR',
    policy: /PipelineReadPolicy/,
    detail: /.*/,
    reason: 'A plan reads what it compares, and names of some of it are known only after it was made.',
  },
  {
    issue: 'RESOURCE_MISMATCH',
    policy: /PipelineReadPolicy/,
    detail: /.*/,
    reason: 'A wildcard over reading actions has some that know no resource of that kind; these it does not grant.',
  },
  {
    issue: 'RESOURCE_MISMATCH',
    policy: /ApplyRole/,
    detail: /route53:ChangeTagsForResource/,
    reason: 'The action tags zones and health checks; each statement is about one of them.',
  },
  {
    issue: 'RESOURCE_POLICY_PRIVILEGE_ESCALATION',
    policy: /ApplyRole/,
    detail: /arn:aws:s3:::example-com-(?:web|log|rep)-/,
    reason: 'Who applies the code writes the policies and lifecycle rules of its buckets.',
  },
];

const isAccepted = (finding: Finding) => (each: Accepted) =>
  each.issue === finding.issue && each.policy.test(finding.policy) && each.detail.test(finding.detail);

async function findings(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-policies-'));
  const names = new Map<string, string>();
  const all = tiers.flatMap((tier) =>
    (['insecure', 'hardened'] as const).flatMap((variant) => policiesOf({ tier }, variant)),
  );
  // Trust policies have no resource, which it takes for a mistake.
  for (const { name, text } of all.filter(({ name }) => !name.includes('AssumeRolePolicyDocument'))) {
    const file = `${names.size}.json`;
    names.set(file, name);
    writeFileSync(join(folder, file), text);
  }
  expect(names.size).toBeGreaterThan(25);
  const printed = await runTool(
    'parliament',
    ['--directory', folder, '--include_policy_extension', 'json', '--json'],
    folder,
  );
  return printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const { issue, detail, location } = JSON.parse(line) as {
        issue: string;
        detail: unknown;
        location: { filepath: string };
      };
      return { issue, policy: names.get(location.filepath.split('/').at(-1)!)!, detail: JSON.stringify(detail) };
    });
}

describe.skipIf(!findTool('parliament'))('parliament', () => {
  it('finds nothing in the rendered policies but what is accepted, and all of that', async () => {
    const found = await findings();
    const open = found.filter((finding) => !accepted.some(isAccepted(finding)));
    expect([...new Set(open.map(({ issue, policy, detail }) => `${issue} ${policy} ${detail}`))]).toEqual([]);
    expect(accepted.filter((each) => !found.some((finding) => isAccepted(finding)(each)))).toEqual([]);
  });

  it('would find a policy that grants an action that does not exist', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prodgrade-policies-'));
    const Statement = [{ Effect: 'Allow', Action: 's3:ReadObject', Resource: 'arn:aws:s3:::a/*' }];
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ Version: '2012-10-17', Statement }));
    const args = ['--directory', folder, '--include_policy_extension', 'json', '--json'];
    expect(await runTool('parliament', args, folder)).toContain('UNKNOWN_ACTION');
  });
});
