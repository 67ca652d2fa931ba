import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { under } from '../../src/checks/facts.js';
import { all, unclear } from '../../src/checks/finding.js';

const PAGE = '/404.html';

export const evidence: Evidence = (model) =>
  every(
    model,
    'distribution',
    { none: 'There is no distribution that could show a page of its own.' },
    ({ is, place }) =>
      all(
        ['403', '404'].map((code) => {
          const fact = under(is.errorPages, code, place);
          if (!fact.known) return unclear(fact);
          const page = fact.value;
          return all(
            given(
              page?.status,
              place,
              (status) => status === 404,
              `A missing page does not say so. Answer ${code} with the status 404.`,
            ),
            given(
              page?.page,
              place,
              (path) => path === PAGE,
              `Visitors get an error of S3 for ${code}. Answer with the page ${PAGE}.`,
            ),
          );
        }),
      ),
  );
