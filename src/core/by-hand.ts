/** What no tool can do in the owner's place. Until it is done, the controls behind it do not take effect. */
import { flavorTraits } from './flavors.js';
import type { Answers } from './types.js';

/** A step of the runbook. */
export interface HandStep {
  readonly step: string;
  /** What is not yet so before. */
  readonly why: string;
  /** Heading in the runbook, as a link knows it. */
  readonly anchor: string;
}

/** The steps for these answers, in their order. @param on whether a control is on */
export function stepsByHand({ iac, tier, zone }: Answers, on: (id: string) => boolean): readonly HandStep[] {
  const all: readonly (HandStep & { readonly when: boolean })[] = [
    {
      when: on('deploy-role'),
      step: 'Put the code on GitHub',
      why: 'Its roles are given to one repository, which must be there.',
      anchor: 'first-deployment',
    },
    {
      when: on('deploy-role'),
      step: 'Make the identity provider for GitHub',
      why: 'Roles trust it. An account has one, which no site may own.',
      anchor: 'first-deployment',
    },
    {
      when: zone === 'new',
      step: 'Delegate the domain',
      why: 'Before, there is no certificate, and nobody finds the site.',
      anchor: 'first-deployment',
    },
    {
      when: flavorTraits[iac].raisesTlsFloor === true && tier !== 'baseline',
      step: 'Raise the floor of TLS',
      why: 'The newest policy needs a provider that you may not have yet.',
      anchor: 'raise-the-floor-of-tls',
    },
    {
      when: on('error-alarms'),
      step: 'Confirm the alarms',
      why: 'They reach nobody who has not said yes to the letter.',
      anchor: 'confirm-the-alarms',
    },
    {
      when: on('deploy-role'),
      step: 'Let GitHub deploy',
      why: 'The workflows do nothing before they know where; who must review is for you to say.',
      anchor: 'let-github-deploy',
    },
    {
      when: on('waf'),
      step: 'Let the firewall block',
      why: `Its common rules${on('waf-rate-limit') ? ' and its rate limit' : ''} only count at first.`,
      anchor: 'now-and-then',
    },
    {
      when: on('dnssec'),
      step: 'Enter the DS record',
      why: 'Signatures are checked only when the parent zone vouches for them.',
      anchor: 'close-the-chain-of-dnssec-or-open-it',
    },
  ];
  return all.filter(({ when }) => when).map(({ when: _, ...step }) => step);
}
