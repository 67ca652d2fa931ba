import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'web-acl', title: 'Firewall', icon: 'shield', band: 'edge', column: 'left' },
  lines: [
    {
      box: 'web-acl',
      text: 'turns attacks away',
      resources: { terraform: ['aws_wafv2_web_acl'], cloudformation: ['AWS::WAFv2::WebACL'] },
    },
  ],
  arrows: [{ from: 'web-acl', to: 'distribution', kind: 'part', rank: 2 }],
  sentence: {
    text: 'Addresses and requests that only attacks come from are turned away at the door; rules that could hit a visitor count first, until you let them block.',
  },
  quoted: 4,
};
