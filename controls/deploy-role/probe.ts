import { mustBeRefused, mustWork, takeRole } from '../../src/probes/calls.js';
import { finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import { changes, claimsOf, foreignersAreRefused, looks, seizures, uploads } from '../../src/probes/roles.js';
import type { Call, Credentials, Deployment } from '../../src/probes/target.js';

const PLACE = 'environment:production';

export const probe: Probe = {
  control: 'deploy-role',
  needs: ['aws', 'write', 'tokens'],
  async run(target) {
    const { deployRole, repo } = target.facts;
    if (deployRole === undefined || repo === undefined)
      return finding(['no role to deploy with: anyone who uploads needs a stored key'], '');
    const as = await takeRole(target, deployRole, claimsOf(repo, PLACE));
    if (typeof as === 'string') return finding([`a deploy job of ${repo} may not take the role: ${as}`], '');
    return finding(
      [...(await foreignersAreRefused(target, deployRole, repo, PLACE)), ...(await rights(target, as))],
      `only deploy jobs of ${repo} take the role; it uploads, deletes and invalidates, and may do nothing else that was tried`,
    );
  },
};

async function rights(target: Deployment, as: Credentials): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const call of [...uploads(target, as), ...remembers(target, as)])
    troubles.push(await mustWork(target, 'the deploy role', call));
  const refused = [
    readsPage(target, as),
    ...looks(target, as),
    ...(await changes(target, as)),
    ...(await seizures(target, as)),
  ];
  for (const call of refused) troubles.push(await mustBeRefused(target, 'the deploy role', call));
  return troubles;
}

/** It may read its record of the last upload; pages are in the repository. */
function remembers({ facts }: Deployment, as: Credentials): readonly Call[] {
  const object = { Bucket: facts.bucket, Key: '.prodgrade-state/probe.json' };
  return [
    { as, service: 's3', operation: 'PutObject', input: { ...object, Body: '{}' } },
    { as, service: 's3', operation: 'GetObject', input: object },
    { as, service: 's3', operation: 'DeleteObject', input: object },
  ];
}

function readsPage({ facts }: Deployment, as: Credentials): Call {
  return { as, service: 's3', operation: 'GetObject', input: { Bucket: facts.bucket, Key: 'index.html' } };
}
