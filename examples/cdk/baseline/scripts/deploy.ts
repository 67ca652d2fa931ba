/**
 * npm run deploy: the hardened variant, stack after stack, the first time and every time after. Arguments go to cdk deploy.
 * Passes each stack its parameters: values from a stack in another region.
 */
import { resolveNs } from 'node:dns/promises';
import { type Purpose, purposes } from '../hardened/site-stack';
import { deploy, outputsOf } from './stacks';

async function main(given: readonly string[]): Promise<void> {
  const trusted = given.includes('--delegated');
  const options = given.filter((option) => option !== '--delegated');
  for (const purpose of purposes) {
    deploy(purpose, parametersOf(purpose), options);
    if (purpose === 'foundation' && !trusted) await mustBeDelegated();
  }
}

/** What a stack takes as parameters: outputs of other stacks, under the same name. */
const takes: Partial<Record<Purpose, Partial<Record<Purpose, readonly string[]>>>> = {
  content: { edge: ['DistributionId'] },
};

function parametersOf(purpose: Purpose): Record<string, string> {
  return Object.fromEntries(
    Object.entries(takes[purpose] ?? {}).flatMap(([from, names]) => {
      const outputs = outputsOf(from as Purpose);
      return names.map((name) => [name, outputs!.get(name)!]);
    }),
  );
}

/** The certificate is issued to the party that controls the domain's DNS. Until DNS leads to the new zone, it waits. */
async function mustBeDelegated(): Promise<void> {
  const zone = outputsOf('foundation')!.get('NameServers')!.split(' ').sort();
  const asked = await resolveNs('example.com').catch(() => []);
  if (asked.map((name) => name.toLowerCase()).sort().join() === zone.join()) return;
  console.error(`
The zone exists, but DNS does not lead to it yet. Enter these as the name servers of example.com where it is registered,
or as its NS record in the parent zone, and run this again when DNS shows them:

  ${zone.join('\n  ')}

DNS answers now: ${asked.join(', ') || 'nothing'}. To skip this check: npm run deploy -- --delegated`);
  process.exit(3);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
