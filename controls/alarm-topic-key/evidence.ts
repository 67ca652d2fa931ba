import { every, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { both } from '../../src/checks/facts.js';
import { all, type Finding, unclear } from '../../src/checks/finding.js';
import { about, condition, conditioned, hasEffect, mustSay } from '../../src/checks/policies.js';
import type { Model, Thing } from '../../src/iac/model.js';

const ALARMS = 'Service cloudwatch.amazonaws.com';

export const evidence: Evidence = (model) =>
  every(model, 'topic', { none: 'There is no topic for alarms. Add one, with a key of your own.' }, (topic) =>
    all(
      must(
        topic,
        'key',
        topic.is.key,
        (key) => key !== '' && !/(^|:)alias\/aws\//.test(key),
        'The topic has no key that alarms may use. Name a key of your own.',
      ),
      keyOf(model, topic),
      mustSay(topic, topic.is.policy, {
        which: (statement) =>
          both(
            hasEffect(statement, 'Deny'),
            conditioned(statement, 'Bool aws:SecureTransport', (values) => values.join() === 'false'),
          ),
        none: 'The topic accepts messages over plain HTTP. Deny sns:Publish where aws:SecureTransport is false.',
      }),
    ),
  );

/** The key lets alarms of this account use it, and those of no other account. */
function keyOf(model: Model, { is }: Thing<'topic'>): Finding {
  const key = is.key && leadsTo(model, 'key', is.key);
  if (key === undefined) return all();
  if (!key.known) return unclear(key);
  return mustSay(
    key.value,
    key.value.is.policy,
    {
      which: (statement) => about(statement, ALARMS),
      none: 'Alarms may not use the key of their topic, and stay silent. Allow cloudwatch.amazonaws.com to use it.',
    },
    (statement) =>
      condition(
        statement,
        'StringEquals aws:SourceAccount',
        (values) => values.length > 0,
        'Alarms of any account may use the key. Compare aws:SourceAccount in this statement.',
      ),
  );
}
