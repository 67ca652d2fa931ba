import { bucketPolicy, type Evidence } from '../../src/evidence/evidence.js';
import { bucketOf, policyOfBucket } from '../../src/evidence/questions.js';

const LIFETIMES = 'scripts/upload-site/lifetimes.mjs';
const FORGET = 'scripts/upload-site/forget.mjs';
const REMEMBERED = '/.prodgrade-state/*';

export const evidence: Evidence = {
  terraform: (model) =>
    sendsPagesLast(model.text(LIFETIMES), model.text(FORGET)) &&
    bucketPolicy(model, 'aws_s3_bucket.content').some(
      (statement) =>
        statement['effect'] === 'Deny' &&
        JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com') &&
        (statement['actions'] as string[]).includes('s3:GetObject') &&
        (statement['resources'] as string[]).some((resource) => resource.endsWith(REMEMBERED)),
    ),
  template: (model) =>
    sendsPagesLast(model.file(LIFETIMES), model.file(FORGET)) &&
    policyOfBucket(model, bucketOf(model, 'content')).some(
      ({ effect, principal, actions, resource }) =>
        effect === 'Deny' &&
        principal.includes('cloudfront.amazonaws.com') &&
        actions.includes('s3:GetObject') &&
        resource.endsWith(REMEMBERED),
    ),
  bad: {
    terraform: { file: 'hardened/content.tf', find: '/.prodgrade-state/*', replace: '/elsewhere/*' },
    cdk: { file: 'hardened/content-bucket.ts', find: '.prodgrade-state/*', replace: 'elsewhere/*' },
    cloudformation: { file: 'hardened/content.yaml', find: '/.prodgrade-state/*', replace: '/elsewhere/*' },
  },
};

/** Files with a hash in the first turn, pages in the last; and CloudFront is told. */
function sendsPagesLast(lifetimes: string, forget: string): boolean {
  const turns = [...lifetimes.matchAll(/^const (\w+) = \{ turn: (\d)/gm)].sort(
    ([, , a], [, , b]) => Number(a) - Number(b),
  );
  return (
    turns.at(0)?.[1] === 'immutable' &&
    turns.at(-1)?.[1] === 'pages' &&
    /const pages = .*max-age=0/.test(lifetimes) &&
    forget.includes('create-invalidation')
  );
}
