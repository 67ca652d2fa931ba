import { alarmIsHeard } from '../../src/probes/alarm.js';
import { distributionConfig } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'certificate-alarm',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const arn = (await distributionConfig(target))?.ViewerCertificate.ACMCertificateArn;
    if (arn === undefined) return finding(['no certificate to watch'], '');
    return alarmIsHeard(target, {
      namespace: 'AWS/CertificateManager',
      name: 'DaysToExpiry',
      dimensions: { CertificateArn: arn },
      value: 3,
    });
  },
};
