/** Roles that workflows take with a token instead of a stored key: who may take them, and what they may do then. */
import { mustBeRefused, mustWork, own, takeRole } from './calls.js';
import { expect, type Trouble } from './probe.js';
import type { Call, Credentials, Target } from './target.js';

type Claims = Readonly<Record<'iss' | 'aud' | 'sub', string>>;

/** What GitHub's token says of a job of the repository in an environment. */
export function claimsOf(repo: string, place: string): Claims {
  return { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: `repo:${repo}:${place}` };
}

/** Tokens that differ from a trusted one in a single point. `place` is what follows the repository in the subject. */
export function foreignClaims(repo: string, place: string): readonly Claims[] {
  const [owner = '', name = ''] = repo.split('/');
  const good = claimsOf(repo, place);
  const repos = [`${owner}-fork/${name}`, `${owner}/${name}-2`, `${owner}@1/other@2`, `other@1/${name}@2`];
  const places = ['environment:staging', 'ref:refs/heads/any-branch', `environment:any:${place}`];
  return [
    ...repos.map((other) => claimsOf(other, place)),
    ...places.filter((other) => other !== place).map((other) => claimsOf(repo, other)),
    { ...good, aud: `https://github.com/${owner}` },
    { ...good, iss: 'https://token.example.com' },
  ];
}

export async function foreignersAreRefused(target: Target, role: string, repo: string, place: string): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const claims of foreignClaims(repo, place)) {
    const taken = typeof (await takeRole(target, role, claims)) !== 'string';
    troubles.push(expect(!taken, `the role is given to ${Object.values(claims).join(', ')}`));
  }
  return troubles;
}

/** Uploads, deletes, invalidates; nothing beside it. */
export async function rightsOfTheDeployRole(target: Target, as: Credentials): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const call of duties(target, as)) troubles.push(await mustWork(target, 'the deploy role', call));
  for (const call of await trespasses(target, as)) troubles.push(await mustBeRefused(target, 'the deploy role', call));
  return troubles;
}

function duties({ facts }: Target, as: Credentials): readonly Call[] {
  const object = { Bucket: facts.bucket, Key: 'prodgrade-probe.txt' };
  return [
    { as, service: 's3', operation: 'ListObjectsV2', input: { Bucket: facts.bucket } },
    { as, service: 's3', operation: 'PutObject', input: { ...object, Body: 'probe' } },
    { as, service: 's3', operation: 'DeleteObject', input: object },
    { as, service: 'cloudfront', operation: 'CreateInvalidation', input: { DistributionId: facts.distribution, InvalidationBatch: { CallerReference: `probe-${Date.now()}`, Paths: { Quantity: 1, Items: ['/prodgrade-probe.txt'] } } } },
  ];
}

/** Each would change nothing if it were let through. */
async function trespasses(target: Target, as: Credentials): Promise<readonly Call[]> {
  const { bucket: Bucket, logBucket, distribution, deployRole } = target.facts;
  const { Policy } = await own<{ Policy: string }>(target, 's3', 'GetBucketPolicy', { Bucket });
  const { Versions = [] } = await own<{ Versions?: readonly { readonly VersionId: string; readonly Key: string }[] }>(target, 's3', 'ListObjectVersions', { Bucket, Prefix: 'prodgrade-probe.txt' });
  const s3 = (operation: string, input: Call['input']): Call => ({ as, service: 's3', operation, input });
  return [
    s3('PutBucketPolicy', { Bucket, Policy }),
    s3('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    s3('PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true } }),
    // Whoever could delete versions could delete the way back.
    ...Versions.slice(0, 1).map(({ Key, VersionId }) => s3('DeleteObject', { Bucket, Key, VersionId })),
    ...(logBucket === undefined ? [] : [s3('ListObjectsV2', { Bucket: logBucket }), s3('PutObject', { Bucket: logBucket, Key: 'prodgrade-probe.txt', Body: 'probe' })]),
    { as, service: 'iam', operation: 'ListUsers', input: {} },
    { as, service: 'iam', operation: 'TagRole', input: { RoleName: deployRole!.split('/').at(-1), Tags: [] } },
    { as, service: 'cloudfront', operation: 'GetDistributionConfig', input: { Id: distribution } },
  ];
}
