import { every, leadsTo, must, mustBe } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { about, condition, mustSay } from '../../src/checks/policies.js';
import { type Fact, known, open } from '../../src/iac/fact.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

const WRITER = 'Service route53.amazonaws.com';

export const evidence: Evidence = (model) =>
  all(
    every(model, 'zone', { none: 'There is no zone whose queries could be logged.' }, (zone) =>
      all(
        must(
          zone,
          'queryLog',
          zone.is.queryLog,
          (group) => group !== '',
          'Nothing records who queries which name. Log the queries of the zone to a log group.',
        ),
        groupOf(model, zone),
      ),
    ),
    thingsOf(model, 'log policy').map(spared),
  );

function groupOf(model: Model, { is }: Thing<'zone'>): Finding {
  const group = is.queryLog && leadsTo(model, 'log group', is.queryLog);
  if (group === undefined) return holds;
  if (!group.known) return unclear(group);
  const { value } = group;
  return all(
    must(
      value,
      'region',
      value.is.region,
      (region) => region === 'us-east-1',
      'Route 53 writes to us-east-1 only. Put the log group there.',
    ),
    mustBe(
      nameOf(value, (name) => name.startsWith('/aws/route53/')),
      value.place,
      'Route 53 requires a log group below /aws/route53/. Rename it.',
    ),
    mustSay(
      value,
      value.is.policy,
      {
        which: (statement) => about(statement, WRITER),
        none: 'The log group does not let Route 53 write. Give it a policy that allows route53.amazonaws.com.',
      },
      (statement) =>
        condition(
          statement,
          'StringEquals aws:SourceAccount',
          (values) => values.length > 0,
          'Zones of any account could write to the log group. Compare aws:SourceAccount in this statement.',
        ),
    ),
  );
}

/** Its name is its id, where it is known. */
function nameOf({ id, place }: Thing<'log group'>, test: (name: string) => boolean): Fact<boolean> {
  return id.startsWith('{') ? open('the name of the log group is not known', place) : known(test(id), place);
}

/** A policy without a group would count toward the account's limit of ten. */
function spared({ is, place }: Thing<'log policy'>): Finding {
  const statements = is.policy?.statements;
  if (statements === undefined || !statements.known) return holds;
  const forRoute53 = statements.value.some((statement) => {
    const named = about(statement, WRITER);
    return named.known && named.value;
  });
  return forRoute53
    ? fails('The policy counts toward the ten that an account may have. Attach it to the log group.', place)
    : holds;
}
