import { every, must, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

const YEAR = 365;
/** Log group for what a function prints. */
const PRINTED = '/aws/cloudfront/function/';

export const evidence: Evidence = (model) =>
  all(
    thingsOf(model, 'function').map((viewer) => hasGroup(model, viewer)),
    every(
      model,
      'log group',
      { none: 'There is no log group. Add one for the viewer function, with a key and a retention.' },
      (group) =>
        all(
          must(
            group,
            'days',
            group.is.days,
            (days) => days >= YEAR || days === 0,
            'The log group keeps its entries for less than a year. Keep them for 365 days or more.',
          ),
          must(
            group,
            'days',
            group.is.days,
            (days) => days !== 0,
            'The log group keeps its entries forever. Set a retention of 365 days or more.',
          ),
          mustLeadTo(
            model,
            group,
            'key',
            group.is.key,
            'key',
            'The log group has no key of the account. Name one as its KMS key.',
          ),
        ),
    ),
  );

function hasGroup(model: Model, { id, place, doubt }: Thing<'function'>): Finding {
  const groups = thingsOf(model, 'log group');
  if (groups.some((group) => group.id === PRINTED + id)) return holds;
  const [nameless] = groups.filter((group) => group.id.startsWith('{'));
  if (nameless) return unclear({ known: false, why: 'the name of a log group is not known', place: nameless.place });
  const unread = doubt ?? model.opaque[0];
  if (unread) return unclear(unread);
  const name = id.startsWith('{') ? '<its name>' : id;
  return fails(
    `CloudFront creates the log group of the function without a key. Add ${PRINTED}${name} to the code.`,
    place,
  );
}
