import { everyAlarmOn, ringsAtTheEdge } from '../../src/checks/alarms.js';
import { every, leadsTo, must, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import type { Model, Thing } from '../../src/iac/model.js';

const METRICS = ['DNSSECInternalFailure', 'DNSSECKeySigningKeysNeedingAction'];

export const evidence: Evidence = (model) =>
  all(
    every(model, 'zone', { none: 'There is no zone that could be signed.' }, (zone) =>
      all(
        must(
          zone,
          'signing',
          zone.is.signing?.status,
          (status) => status === 'SIGNING',
          'The zone is not signed: someone in between can answer for it. Turn DNSSEC signing on.',
        ),
        must(
          zone,
          'signing',
          zone.is.signing?.keyStatus,
          (status) => status === 'ACTIVE',
          'The key that signs the zone is not active. Set its status to ACTIVE.',
        ),
        mustLeadTo(
          model,
          zone,
          'signing',
          zone.is.signing?.key,
          'key',
          'The zone has no key to sign with. Add a key-signing key.',
        ),
        keyOf(model, zone),
      ),
    ),
    METRICS.map((metric) =>
      everyAlarmOn(
        model,
        metric,
        `No one is notified when signatures fail. Add an alarm on the metric ${metric}.`,
        (alarm) => ringsAtTheEdge(model, alarm),
      ),
    ),
  );

function keyOf(model: Model, { is }: Thing<'zone'>): Finding {
  const key = is.signing?.key && leadsTo(model, 'key', is.signing.key);
  if (key === undefined) return holds;
  if (!key.known) return unclear(key);
  return all(
    must(
      key.value,
      'spec',
      key.value.is.spec,
      (spec) => spec === 'ECC_NIST_P256',
      'Route 53 signs with keys of the type ECC_NIST_P256 only. Choose it.',
    ),
    must(
      key.value,
      'region',
      key.value.is.region,
      (region) => region === 'us-east-1',
      'Route 53 accepts keys from us-east-1 only. Put the key there.',
    ),
  );
}
