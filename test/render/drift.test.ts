/** The daily look lets one difference pass, the statement that CloudWatch Logs may append to a bucket's policy, and no other. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import type { Flavor } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

const jq = findTool('jq');
const PATH = 'scripts/beyond-log-delivery.jq';

/** As the guide of CloudWatch Logs shows it. */
const appended = {
  Sid: 'AWSLogDeliveryWrite1671744880',
  Effect: 'Allow',
  Principal: { Service: 'delivery.logs.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::example-com-logs-111122223333/AWSLogs/111122223333/*',
  Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': ['111122223333'] } },
};
const ours = {
  Sid: 'DenyPlainHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['b', 'a'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const wider = [
  { ...appended, Principal: '*' },
  { ...appended, Principal: { Service: ['delivery.logs.amazonaws.com', 'ec2.amazonaws.com'] } },
  { ...appended, Action: ['s3:PutObject', 's3:GetObject'] },
];

function left(iac: Flavor, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync(jq!, ['-c', textOf(renderSample({ iac }), PATH)], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe.skipIf(!jq).each([
  { iac: 'cdk' as const, policy: 'LogsBucketPolicy3C5F0F21' },
  { iac: 'cloudformation' as const, policy: 'LogBucketPolicy' },
])('in $iac', ({ iac, policy }) => {
  const drift = (id: string, statement: unknown, type = 'ADD') => ({
    LogicalResourceId: id,
    StackResourceDriftStatus: 'MODIFIED',
    PropertyDifferences: [
      {
        DifferenceType: type,
        PropertyPath: '/PolicyDocument/Statement/3',
        ExpectedValue: 'null',
        ActualValue: JSON.stringify(statement),
      },
    ],
  });
  const idsLeft = (...drifts: readonly unknown[]) =>
    (left(iac, { StackResourceDrifts: drifts }) as readonly { Resource: string }[]).map(({ Resource }) => Resource);

  it('the appended statement is no drift', () => {
    expect(idsLeft(drift(policy, appended))).toEqual([]);
  });

  it('it hides nothing beside it', () => {
    expect(idsLeft(drift(policy, appended), drift('ContentBucket', 'Suspended', 'NOT_EQUAL'))).toEqual([
      'ContentBucket',
    ]);
    const two = drift(policy, appended);
    const both = { ...two, PropertyDifferences: [...two.PropertyDifferences, ...two.PropertyDifferences] };
    expect(idsLeft(both)).toEqual([policy]);
  });

  it.each(wider)('a statement that lets in more is drift', (statement) => {
    expect(idsLeft(drift(policy, statement))).toEqual([policy]);
  });

  it('so is another bucket, a changed statement, and a value that is no JSON', () => {
    expect(idsLeft(drift('ContentBucketPolicy', appended))).toEqual(['ContentBucketPolicy']);
    expect(idsLeft(drift(policy, appended, 'NOT_EQUAL'))).toEqual([policy]);
    const broken = drift(policy, appended);
    expect(
      idsLeft({ ...broken, PropertyDifferences: [{ ...broken.PropertyDifferences[0], ActualValue: '{' }] }),
    ).toEqual([policy]);
  });
});

describe.skipIf(!jq)('in terraform', () => {
  const address = 'aws_s3_bucket_policy.logs';
  const change = (there: readonly unknown[], wanted: readonly unknown[], at = address) => ({
    address: at,
    change: {
      actions: ['update'],
      before: { policy: JSON.stringify({ Version: '2012-10-17', Statement: there }) },
      after: { policy: JSON.stringify({ Statement: wanted, Version: '2012-10-17' }) },
    },
  });
  const still = { address: 'aws_s3_bucket.logs', change: { actions: ['no-op'] } };
  // AWS gives lists back in an order of its own.
  const oursThere = { ...ours, Resource: ['a', 'b'] };

  it('the appended statement is no drift', () => {
    expect(left('terraform', { resource_changes: [still, change([oursThere, appended], [ours])] })).toEqual([]);
  });

  it('it hides nothing beside it', () => {
    const other = { address: 'aws_s3_bucket.content', change: { actions: ['delete', 'create'] } };
    const output = { output_changes: { site: { actions: ['update'] } } };
    const plan = { resource_changes: [other, change([oursThere, appended], [ours])], ...output };
    expect(left('terraform', plan)).toEqual(['aws_s3_bucket.content', 'output.site']);
  });

  it.each([
    ...wider.map((statement) => [oursThere, statement]),
    [appended],
    [{ ...oursThere, Effect: 'Allow' }, appended],
    [oursThere, appended, { ...appended, Sid: 'Second' }],
  ])('a policy that differs in more is drift', (...there) => {
    expect(left('terraform', { resource_changes: [change(there, [ours])] })).toEqual([address]);
  });

  it('so is another bucket, and a policy that is not known yet', () => {
    const content = 'aws_s3_bucket_policy.content';
    expect(left('terraform', { resource_changes: [change([ours, appended], [ours], content)] })).toEqual([content]);
    const unknown = { address, change: { actions: ['update'], before: { policy: '{}' }, after: {} } };
    expect(left('terraform', { resource_changes: [unknown] })).toEqual([address]);
  });
});

it.each(['terraform', 'cdk', 'cloudformation'] as const)('in %s nothing passes where there is no log bucket', (iac) => {
  const waive = Object.fromEntries(
    ['access-logs', 'bucket-access-logs', 'log-bucket-hardening'].map((id) => [id, 'a test']),
  );
  const tree = renderSample({ iac, waive });
  expect(tree.has(PATH)).toBe(false);
  expect([...tree.keys()].filter((path) => textOf(tree, path).includes('beyond-log-delivery'))).toEqual([]);
});
