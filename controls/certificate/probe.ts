import { distributionConfig, EDGE_REGION, own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

interface Certificate {
  readonly Status: string;
  readonly SubjectAlternativeNames: readonly string[];
}

export const probe: Probe = {
  control: 'certificate',
  needs: ['aws'],
  async run(target) {
    const arn = (await distributionConfig(target))?.ViewerCertificate.ACMCertificateArn;
    if (arn === undefined) return finding(['no certificate serves the domain'], '');
    const { Certificate } = await own<{ Certificate: Certificate }>(
      target,
      'acm',
      'DescribeCertificate',
      { CertificateArn: arn },
      EDGE_REGION,
    );
    const names = Certificate.SubjectAlternativeNames;
    return finding(
      [
        expect(Certificate.Status === 'ISSUED', `the certificate is ${Certificate.Status}`),
        ...target.facts.hosts.map((host) => expect(names.includes(host), `the certificate does not name ${host}`)),
      ],
      `an issued certificate names ${target.facts.hosts.join(', ')}`,
    );
  },
};
