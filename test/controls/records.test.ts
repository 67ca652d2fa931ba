/** The filters that read the trail: what CloudTrail writes is recognized, and what a quiet day brings is not. */
import { describe, expect, it } from 'vitest';
import { thingsOf } from '../../src/iac/model.js';
import { renderSample, sampleAnswers } from '../support/catalogue.js';
import { matchesPattern } from '../support/controls/filter-pattern.js';
import { cloudFormationOf, textsOf } from '../support/iac/trees.js';

function patternsOf(domain: string): readonly string[] {
  const waive = { 'regional-bucket-names': 'names of fixed length' };
  const model = cloudFormationOf(textsOf(renderSample({ iac: 'cloudformation', domain, waive })), 'hardened');
  return thingsOf(model, 'metric filter').map(({ is: { pattern } }) => {
    if (!pattern?.known) throw new Error(pattern?.why ?? 'a filter has no pattern');
    return pattern.value.replaceAll('{key example-com-audit}', 'audit');
  });
}

const patterns = patternsOf(sampleAnswers.domain);
const isCounted = (event: unknown): boolean => patterns.some((pattern) => matchesPattern(pattern, event));

const [AUDIT, LOGS, CONTENT] = ['audit', 'logs', 'content'].map((role) => `example-com-${role}-111122223333`);
const s3 = (eventName: string, bucketName: string | undefined) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/someone' },
  eventSource: 's3.amazonaws.com',
  eventName,
  requestParameters: { bucketName, Host: `${bucketName}.s3.eu-central-1.amazonaws.com` },
  resources: [{ type: 'AWS::S3::Object', ARNPrefix: `arn:aws:s3:::${bucketName}/` }],
});
const trail = (eventName: string) => ({
  eventSource: 'cloudtrail.amazonaws.com',
  eventName,
  requestParameters: { name: 'example-com' },
});
const kms = (eventName: string, key: string) => ({
  eventSource: 'kms.amazonaws.com',
  eventName,
  requestParameters: { keyId: key },
  resources: [
    { accountId: '111122223333', type: 'AWS::KMS::Key', ARN: `arn:aws:kms:eu-central-1:111122223333:key/${key}` },
  ],
});
const logs = (eventName: string, logGroupName: string) => ({
  eventSource: 'logs.amazonaws.com',
  eventName,
  requestParameters: { logGroupName },
});

describe('filters of records', () => {
  it.each([
    ['a record removed', s3('DeleteObject', AUDIT)],
    ['many records removed', s3('DeleteObjects', AUDIT)],
    ['a record whose lock is taken away', s3('PutObjectRetention', AUDIT)],
    ['another policy of the bucket of records', s3('PutBucketPolicy', AUDIT)],
    ['no policy of the bucket of records', s3('DeleteBucketPolicy', AUDIT)],
    ['records kept for a day', s3('PutBucketLifecycle', AUDIT)],
    ['no lock', s3('PutBucketObjectLockConfiguration', AUDIT)],
    ['no versions of records', s3('PutBucketVersioning', AUDIT)],
    ['a log removed', s3('DeleteObject', LOGS)],
    ['another policy of the log bucket', s3('PutBucketPolicy', LOGS)],
    ['an attempt that was refused', { ...s3('DeleteObject', LOGS), errorCode: 'AccessDenied' }],
    ['a trail stopped', trail('StopLogging')],
    ['a trail deleted', trail('DeleteTrail')],
    ['a trail pointed elsewhere', trail('UpdateTrail')],
    ['a trail that records less', trail('PutEventSelectors')],
    ['a key disabled', kms('DisableKey', 'audit')],
    ['a key about to be deleted', kms('ScheduleKeyDeletion', 'content')],
    ['another policy of the key of records', kms('PutKeyPolicy', 'audit')],
    ['a log group deleted', logs('DeleteLogGroup', '/aws/cloudtrail/example-com')],
    ['a filter deleted', logs('DeleteMetricFilter', '/aws/cloudtrail/example-com')],
    ['a log group that forgets', logs('PutRetentionPolicy', '/aws/cloudtrail/example-com')],
  ])('count %s', (_, event) => {
    expect(isCounted(event)).toBe(true);
  });

  it.each([
    ['a file of the site uploaded', s3('PutObject', CONTENT)],
    ['a file of the site deleted', s3('DeleteObject', CONTENT)],
    ['another bucket with a name that starts alike', s3('DeleteObject', `${AUDIT}-2`)],
    ['new tags', s3('PutBucketTagging', AUDIT)],
    ['a look at a policy', s3('GetBucketPolicy', AUDIT)],
    ['a look at a trail', trail('GetTrailStatus')],
    ['a key used', kms('Decrypt', 'audit')],
    ['the policy of another key', kms('PutKeyPolicy', 'content')],
    ['another log group', logs('DeleteLogGroup', '/aws/lambda/other')],
    [
      'a role changed',
      { eventSource: 'iam.amazonaws.com', eventName: 'DeleteRole', requestParameters: { roleName: 'x' } },
    ],
  ])('do not count %s', (_, event) => {
    expect(isCounted(event)).toBe(false);
  });

  it('fit into what CloudWatch Logs takes, for the longest names too', () => {
    const long = `${'a'.repeat(50)}.${'b'.repeat(20)}.example.co.uk`;
    for (const pattern of patternsOf(long)) expect(pattern.length).toBeLessThanOrEqual(1024);
  });
});
