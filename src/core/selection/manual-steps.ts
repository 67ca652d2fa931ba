/** What no tool can do in the owner's place. Until it is done, the controls behind it do not take effect. */
import type { Answers } from '../types.js';

/** A step of the runbook. */
export interface ManualStep {
  readonly step: string;
  /** What is not yet so before. */
  readonly why: string;
  /** Heading in the runbook. */
  readonly heading: string;
}

/** The steps for these answers, in their order. @param on whether a control is on */
export function manualSteps({ zone }: Answers, on: (id: string) => boolean): readonly ManualStep[] {
  const all: readonly (ManualStep & { readonly when: boolean })[] = [
    {
      when: on('deploy-role'),
      step: 'Put the code on GitHub',
      why: 'Its roles are given to one repository, which must be there.',
      heading: 'First deployment',
    },
    {
      when: on('deploy-role'),
      step: 'Make the identity provider for GitHub',
      why: 'Roles trust it. An account has one, which no site may own.',
      heading: 'First deployment',
    },
    {
      when: zone === 'new',
      step: 'Delegate the domain',
      why: 'Before, there is no certificate, and nobody finds the site.',
      heading: 'First deployment',
    },
    {
      when: on('error-alarms'),
      step: 'Confirm the alarms',
      why: 'No alarm is delivered until you confirm the email from AWS.',
      heading: 'Confirm the alarms',
    },
    {
      when: on('deploy-role'),
      step: 'Let GitHub deploy',
      why: 'The workflows do nothing before they know where; who must review is for you to say.',
      heading: 'Let GitHub deploy',
    },
    {
      when: on('waf'),
      step: 'Let the firewall block',
      why: `Its common rules${on('waf-rate-limit') ? ' and its rate limit' : ''} only count at first.`,
      heading: 'Now and then',
    },
    {
      when: on('dnssec'),
      step: 'Enter the DS record',
      why: 'Signatures are checked only when the parent zone vouches for them.',
      heading: 'Close the chain of DNSSEC, or open it',
    },
  ];
  return all.filter(({ when }) => when).map(({ when: _, ...step }) => step);
}
