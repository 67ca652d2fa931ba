import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { AddressRecords } from './address-records';
import { SiteDistribution } from './distribution';
import type { FoundationStack } from './foundation-stack';
import { domain, hosts } from './names';
import type { Settings } from './settings';
import { SiteStack, US_EAST_1 } from './site-stack';
import { Caa } from './caa';

export interface EdgeProps {
  readonly settings: Settings;
  readonly foundation: FoundationStack;
}

/** What visitors meet: certificate, distribution and records. */
export class EdgeStack extends SiteStack {
  readonly certificate: acm.Certificate;
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, props: EdgeProps) {
    super(scope, 'edge', { region: US_EAST_1, description: 'what visitors meet. Certificate, distribution and records.' });

    const zone = props.foundation.zone;

    // Validated by records in the zone, which CloudFormation creates. It waits for them, and so for the delegation.
    this.certificate = new acm.Certificate(this, 'Certificate', {
      domainName: domain,
      subjectAlternativeNames: hosts.slice(1),
      validation: acm.CertificateValidation.fromDns(zone),
      keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
    });

    const site = new SiteDistribution(this, 'Site', { ...props, certificate: this.certificate });
    this.distribution = site.distribution;

    if (props.settings.addressRecords) new AddressRecords(this, 'Address', { zone, distribution: this.distribution });

    // Who may issue certificates for the domain.
    new Caa(this, 'Caa', { zone, contact: props.settings.caaContact });

    this.output('SiteUrl', 'Where the site is served.', `https://${domain}`);
    this.output('DistributionId', 'Distribution whose cache an upload invalidates.', this.distribution.distributionId);
    this.output('CertificateArn', 'Certificate of the site.', this.certificate.certificateArn);
    this.output('OriginAccessControlId', 'What signs the requests of the distribution to the bucket.', site.originAccessControl.originAccessControlId);
    // For the roles of the pipeline, which name exactly what they may change.
    this.output('HeadersPolicyId', 'Headers of the site.', site.headers.responseHeadersPolicyId);
    this.output('DistributionDomainName', "CloudFront's own name for the site: serves it before DNS does.", this.distribution.distributionDomainName);
  }
}
