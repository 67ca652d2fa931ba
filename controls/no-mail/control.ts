import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'no-mail',
  code: 'PG-DNS-05',
  title: 'A domain that sends no mail says so',
  measure: 5,
  order: 150,
  tier: 'strict',
  protects: 'Nobody can send mail in the name of a domain that sends none.',
  cost: 'Nothing, but it stops all mail if the domain does use it.',
  optIn: true,
  records: ['_dmarc'],
  refs: {},
};
