import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { prefix } from './names';
import { keyStatements } from './site-key';

export interface DnssecProps {
  readonly zone: route53.PublicHostedZone;
}

/**
 * Signs the zone, so that no one in between can answer for it. Once the DS record is at the registrar, losing this
 * key takes the domain down. Route 53 accepts it from us-east-1 only.
 */
export class Dnssec extends Construct {
  constructor(scope: Construct, id: string, { zone }: DnssecProps) {
    super(scope, id);
    const { account } = cdk.Stack.of(this);
    const route53Signs = new iam.ServicePrincipal('dnssec-route53.amazonaws.com');

    const key = new kms.Key(this, 'Key', {
      alias: `alias/${prefix}-dnssec`,
      description: 'Signs the zone example.com',
      keySpec: kms.KeySpec.ECC_NIST_P256,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      pendingWindow: cdk.Duration.days(30),
      policy: new iam.PolicyDocument({
        statements: [
          ...keyStatements(),
          new iam.PolicyStatement({
            sid: 'SignThisZone',
            principals: [route53Signs],
            actions: ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'],
            resources: ['*'],
            conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': zone.hostedZoneArn } },
          }),
          // Route 53 hands the right to sign to its own servers.
          new iam.PolicyStatement({
            sid: 'GrantToRoute53',
            principals: [route53Signs],
            actions: ['kms:CreateGrant'],
            resources: ['*'],
            conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
          }),
        ],
      }),
    });

    const signing = new route53.CfnKeySigningKey(this, 'SigningKey', {
      hostedZoneId: zone.hostedZoneId,
      keyManagementServiceArn: key.keyArn,
      name: prefix.replaceAll('-', '_'),
      status: 'ACTIVE',
    });
    new route53.CfnDNSSEC(this, 'Signed', { hostedZoneId: zone.hostedZoneId }).addResourceDependency(signing);
  }
}
