import { takeRole } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';
import { claimsOf, foreignersAreRefused, rightsOfTheDeployRole } from '../../src/probes/roles.js';

const PLACE = 'environment:production';

export const probe: Probe = {
  control: 'deploy-role',
  needs: ['aws', 'write', 'tokens'],
  async run(target) {
    const { deployRole, repo } = target.facts;
    if (deployRole === undefined || repo === undefined) return finding(['no role to deploy with: whoever uploads needs a stored key'], '');
    const credentials = await takeRole(target, deployRole, claimsOf(repo, PLACE));
    if (typeof credentials === 'string') return finding([`a deploy job of ${repo} may not take the role: ${credentials}`], '');
    return finding(
      [...(await foreignersAreRefused(target, deployRole, repo, PLACE)), ...(await rightsOfTheDeployRole(target, credentials))],
      `only deploy jobs of ${repo} take the role; it uploads, deletes and invalidates, and may do nothing else that was tried`,
    );
  },
};
