import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { is } from '../../src/checks/facts.js';

/** Names by which Amazon recognizes itself. */
const AMAZON = /^\d+ issue "(amazon\.com|amazontrust\.com|awstrust\.com|amazonaws\.com)"$/;

export const evidence: Evidence = (model) =>
  every(
    model,
    'record',
    {
      which: (record) => is(record.is.type, (type) => type === 'CAA', record.place),
      none: 'Any authority may issue certificates for the domain. Add a CAA record for Amazon.',
    },
    (record) =>
      must(
        record,
        'values',
        record.is.values,
        (values) => values.some((value) => AMAZON.test(value)),
        'The CAA record does not let Amazon issue certificates: the next renewal fails. Add 0 issue "amazon.com".',
      ),
  );
