// ---------------------------------------------------------------------------------------------------
//  PROOF OF CONCEPT. INSECURE ON PURPOSE. NOT FOR PRODUCTION.
//
//  It works, and that is all it does: everybody on the internet can read this bucket directly,
//  over plain HTTP that anyone on the way can read and change. No page has an earlier version, nobody
//  is told when it fails, nothing is logged. The folder ../hardened serves the same site without all that.
//
//  Deploy one of the two, not both: they are alternatives, and use the same name and the same zone.
// ---------------------------------------------------------------------------------------------------
import * as cdk from 'aws-cdk-lib';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export class InsecureStack extends cdk.Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      stackName: 'example-com-insecure',
      description: 'example.com: PROOF OF CONCEPT, insecure on purpose.',
      env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'us-east-1' },
    });

    // 1. A bucket that is a web server. It must have the name of the host that browsers request.
    //    Since April 2023 a new bucket refuses to be public: the block is taken away, or S3 would refuse the policy.
    const website = new s3.Bucket(this, 'Website', {
      bucketName: 'example.com',
      websiteIndexDocument: 'index.html',
      websiteErrorDocument: '404.html',
      blockPublicAccess: new s3.BlockPublicAccess({
        blockPublicAcls: false,
        blockPublicPolicy: false,
        ignorePublicAcls: false,
        restrictPublicBuckets: false,
      }),
      publicReadAccess: true,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 2. The pages: index and error document, and what they show. `npm run deploy:insecure` uploads them with the AWS
    //    CLI. CDK's own way, BucketDeployment, would bring a function, a role and a layer: more than the site itself.

    // 3. The zone of the domain. Enter its name servers (output NameServers) where the domain is registered.
    const zone = new route53.PublicHostedZone(this, 'Zone', { zoneName: 'example.com' });
    new cdk.CfnOutput(this, 'NameServers', {
      description: 'Enter these as the name servers of the domain where it, or its parent, is registered.',
      value: cdk.Fn.join(' ', zone.hostedZoneNameServers!),
    });

    // 4. The name, which leads to the website endpoint of the bucket. A subdomain works like an apex.
    //    By name: CDK's own target does not know S3's endpoints of all regions.
    new route53.ARecord(this, 'Record', {
      zone: zone,
      recordName: 'example.com.',
      target: route53.RecordTarget.fromAlias({
        bind: () => ({ dnsName: 's3-website-us-east-1.amazonaws.com', hostedZoneId: 'Z3AQBSTGFYJSTF' }),
      }),
    });

    new cdk.CfnOutput(this, 'WebsiteUrl', {
      description: 'Where the site is served, without encryption.',
      value: 'http://example.com',
    });
    new cdk.CfnOutput(this, 'WebsiteEndpoint', {
      description: "S3's own name for the site: serves it before DNS does.",
      value: website.bucketWebsiteDomainName,
    });
  }
}
