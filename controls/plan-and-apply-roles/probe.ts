import { mustBeRefused, mustWork, takeRole } from '../../src/probes/calls.js';
import { finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import { changes, claimsOf, foreignersAreRefused, looks, seizures } from '../../src/probes/roles.js';
import type { Call, Credentials, Deployment } from '../../src/probes/target.js';
import { reads, tampering, withSister } from '../../src/probes/trespass.js';

const PLAN = 'pull_request';
const APPLY = 'environment:infrastructure';

export const probe: Probe = {
  control: 'plan-and-apply-roles',
  needs: ['aws', 'write', 'tokens'],
  async run(target) {
    const { planRole, applyRole, repo } = target.facts;
    if (planRole === undefined || applyRole === undefined || repo === undefined)
      return finding(['no role to plan or apply with: those who do need a stored key'], '');
    return finding(
      [
        ...(await foreignersAreRefused(target, planRole, repo, PLAN)),
        ...(await foreignersAreRefused(target, applyRole, repo, APPLY)),
        ...(await lookers(target, planRole, repo)),
        ...(await changers(target, applyRole, repo)),
      ],
      'pull requests look and change nothing; jobs in the environment infrastructure change the site, but not roles, records, other sites or what cannot be recreated',
    );
  },
};

async function lookers(target: Deployment, role: string, repo: string): Promise<readonly Trouble[]> {
  const as = await takeRole(target, role, claimsOf(repo, PLAN));
  if (typeof as === 'string') return [`a pull request of ${repo} may not take the role: ${as}`];
  return [
    ...(await all(looks(target, as), (call) => mustWork(target, 'the plan role', call))),
    ...(await refusals(target, 'the plan role', as, await changes(target, as))),
  ];
}

async function changers(target: Deployment, role: string, repo: string): Promise<readonly Trouble[]> {
  const as = await takeRole(target, role, claimsOf(repo, APPLY));
  if (typeof as === 'string') return [`a reviewed job of ${repo} may not take the role: ${as}`];
  const may = [...looks(target, as), ...(await changes(target, as))];
  return [
    ...(await all(may, (call) => mustWork(target, 'the apply role', call))),
    ...(await refusals(target, 'the apply role', as, [])),
  ];
}

/** What neither role may do, and `more`. */
async function refusals(
  target: Deployment,
  who: string,
  as: Credentials,
  more: readonly Call[],
): Promise<readonly Trouble[]> {
  const refuse = (calls: readonly Call[]) => all(calls, (call) => mustBeRefused(target, who, call));
  const mayNot = [...more, ...(await seizures(target, as)), ...reads(target, as), ...(await tampering(target, as))];
  return [...(await refuse(mayNot)), ...(await withSister(target, as, refuse))];
}

function all(calls: readonly Call[], judge: (call: Call) => Promise<Trouble>): Promise<readonly Trouble[]> {
  return Promise.all(calls.map(judge));
}
