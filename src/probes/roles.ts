/** Roles that workflows take with a token instead of a stored key: who may take them, and what they may do then. */
import { own, takeRole } from './calls.js';
import { expect, type Trouble } from './probe.js';
import type { Call, Credentials, Deployment } from './target.js';

type Claims = Readonly<Record<'iss' | 'aud' | 'sub' | 'repository' | 'ref', string>>;

/** What GitHub's token says of a job; `place` is what follows the repository in the subject. */
export function claimsOf(repo: string, place: string): Claims {
  const ref = place.startsWith('ref:')
    ? place.slice('ref:'.length)
    : place === 'pull_request'
      ? 'refs/pull/1/merge'
      : 'refs/heads/main';
  return {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: `repo:${repo}:${place}`,
    repository: repo.replace(/@\d+/g, ''),
    ref,
  };
}

/** Tokens that differ from a trusted one in a single point. */
export function foreignClaims(repo: string, place: string): readonly Claims[] {
  const [owner = '', name = ''] = repo.split('/');
  const good = claimsOf(repo, place);
  const repos = [`${owner}-fork/${name}`, `${owner}/${name}-2`, `${owner}@1/other@2`, `other@1/${name}@2`];
  const places = ['environment:staging', 'ref:refs/heads/any-branch', `environment:any:${place}`];
  return [
    ...repos.map((other) => claimsOf(other, place)),
    ...places.filter((other) => other !== place).map((other) => claimsOf(repo, other)),
    // An owner of another repository may have its subjects made of what they name themselves, such as a branch.
    { ...claimsOf(`${owner}/other`, place), sub: `repo:${owner}@1/other@2:ref:refs/heads/x/${name}@3:${place}` },
    ...(place.startsWith('environment:') ? [{ ...good, ref: 'refs/heads/any-branch' }] : []),
    { ...good, aud: `https://github.com/${owner}` },
    { ...good, iss: 'https://token.example.com' },
  ];
}

export async function foreignersAreRefused(
  target: Deployment,
  role: string,
  repo: string,
  place: string,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const claims of foreignClaims(repo, place)) {
    const taken = typeof (await takeRole(target, role, claims)) !== 'string';
    troubles.push(expect(!taken, `the role is given to ${Object.values(claims).join(', ')}`));
  }
  return troubles;
}

const PROBE_FILE = 'prodgrade-probe.txt';

/** What an upload takes. */
export function uploads({ facts }: Deployment, as: Credentials): readonly Call[] {
  const object = { Bucket: facts.bucket, Key: PROBE_FILE };
  return [
    { as, service: 's3', operation: 'ListObjectsV2', input: { Bucket: facts.bucket } },
    { as, service: 's3', operation: 'PutObject', input: { ...object, Body: 'probe' } },
    { as, service: 's3', operation: 'DeleteObject', input: object },
    {
      as,
      service: 'cloudfront',
      operation: 'CreateInvalidation',
      input: {
        DistributionId: facts.distribution,
        InvalidationBatch: {
          CallerReference: `probe-${Date.now()}`,
          Paths: { Quantity: 1, Items: [`/${PROBE_FILE}`] },
        },
      },
    },
  ];
}

/** Seeing how the site is set up. */
export function looks({ facts }: Deployment, as: Credentials): readonly Call[] {
  return [
    { as, service: 's3', operation: 'GetBucketPolicy', input: { Bucket: facts.bucket } },
    { as, service: 'cloudfront', operation: 'GetDistributionConfig', input: { Id: facts.distribution } },
  ];
}

/** Changing how the site is set up: to what it is. */
export async function changes(target: Deployment, as: Credentials): Promise<readonly Call[]> {
  const { bucket: Bucket } = target.facts;
  const { Policy } = await own<{ Policy: string }>(target, 's3', 'GetBucketPolicy', { Bucket });
  return [
    { as, service: 's3', operation: 'PutBucketPolicy', input: { Bucket, Policy } },
    {
      as,
      service: 's3',
      operation: 'PutBucketVersioning',
      input: { Bucket, VersioningConfiguration: { Status: 'Enabled' } },
    },
    {
      as,
      service: 's3',
      operation: 'PutPublicAccessBlock',
      input: {
        Bucket,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
    },
  ];
}

/** Gaining permissions, reading what is none of its business, destroying what recovery needs. */
export async function seizures(target: Deployment, as: Credentials): Promise<readonly Call[]> {
  const { bucket: Bucket, logBucket, deployRole } = target.facts;
  const { Versions = [] } = await own<{ Versions?: readonly { readonly VersionId: string; readonly Key: string }[] }>(
    target,
    's3',
    'ListObjectVersions',
    { Bucket, Prefix: PROBE_FILE },
  );
  return [
    ...Versions.slice(0, 1).map(
      ({ Key, VersionId }): Call => ({
        as,
        service: 's3',
        operation: 'DeleteObject',
        input: { Bucket, Key, VersionId },
      }),
    ),
    ...(logBucket === undefined
      ? []
      : [{ as, service: 's3', operation: 'PutObject', input: { Bucket: logBucket, Key: PROBE_FILE, Body: 'probe' } }]),
    { as, service: 'iam', operation: 'ListUsers', input: {} },
    ...(deployRole === undefined
      ? []
      : [
          {
            as,
            service: 'iam',
            operation: 'UpdateAssumeRolePolicy',
            input: await trustOf(target, deployRole.split('/').at(-1)!),
          },
        ]),
  ];
}

/** Whom the role trusts now, as input that restores it. */
async function trustOf(target: Deployment, RoleName: string): Promise<Call['input']> {
  const { Role } = await own<{ Role: { readonly AssumeRolePolicyDocument: unknown } }>(target, 'iam', 'GetRole', {
    RoleName,
  });
  return { RoleName, PolicyDocument: JSON.stringify(Role.AssumeRolePolicyDocument) };
}
