import { dimensionLeadsTo, everyAlarmOn, ringsAtTheEdge } from '../../src/checks/alarms.js';
import { must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

export const evidence: Evidence = (model) =>
  everyAlarmOn(
    model,
    'DaysToExpiry',
    'No one is notified before the certificate expires. Add an alarm on the metric DaysToExpiry.',
    (alarm) =>
      all(
        must(
          alarm,
          'threshold',
          alarm.is.threshold,
          (days) => days >= 30,
          'The alarm leaves too little time to renew the certificate. Set its threshold to 30 days or more.',
        ),
        ringsAtTheEdge(model, alarm),
        dimensionLeadsTo(
          model,
          alarm,
          'CertificateArn',
          'certificate',
          'The alarm watches no certificate. Set its dimension CertificateArn.',
        ),
      ),
  );
