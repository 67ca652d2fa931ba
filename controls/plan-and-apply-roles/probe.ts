import { mustBeRefused, mustWork, takeRole } from '../../src/probes/calls.js';
import { finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import { changes, claimsOf, foreignersAreRefused, looks, seizures } from '../../src/probes/roles.js';
import type { Target } from '../../src/probes/target.js';

const PLAN = 'pull_request';
const APPLY = 'environment:infrastructure';

export const probe: Probe = {
  control: 'plan-and-apply-roles',
  needs: ['aws', 'write', 'tokens'],
  async run(target) {
    const { planRole, applyRole, repo } = target.facts;
    if (planRole === undefined || applyRole === undefined || repo === undefined)
      return finding(['no role to plan or apply with: whoever does needs a stored key'], '');
    return finding(
      [
        ...(await foreignersAreRefused(target, planRole, repo, PLAN)),
        ...(await foreignersAreRefused(target, applyRole, repo, APPLY)),
        ...(await lookers(target, planRole, repo)),
        ...(await changers(target, applyRole, repo)),
      ],
      'pull requests look and change nothing; jobs of the environment infrastructure change the site, but neither roles nor what cannot be made again',
    );
  },
};

async function lookers(target: Target, role: string, repo: string): Promise<readonly Trouble[]> {
  const as = await takeRole(target, role, claimsOf(repo, PLAN));
  if (typeof as === 'string') return [`a pull request of ${repo} may not take the role: ${as}`];
  const may = await Promise.all(looks(target, as).map((call) => mustWork(target, 'the plan role', call)));
  const mayNot = await Promise.all(
    [...(await changes(target, as)), ...(await seizures(target, as))].map((call) =>
      mustBeRefused(target, 'the plan role', call),
    ),
  );
  return [...may, ...mayNot];
}

async function changers(target: Target, role: string, repo: string): Promise<readonly Trouble[]> {
  const as = await takeRole(target, role, claimsOf(repo, APPLY));
  if (typeof as === 'string') return [`a reviewed job of ${repo} may not take the role: ${as}`];
  const may = await Promise.all(
    [...looks(target, as), ...(await changes(target, as))].map((call) => mustWork(target, 'the apply role', call)),
  );
  const mayNot = await Promise.all(
    (await seizures(target, as)).map((call) => mustBeRefused(target, 'the apply role', call)),
  );
  return [...may, ...mayNot];
}
