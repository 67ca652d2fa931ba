import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import type * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { EdgeProps } from './edge-stack';
import { type BucketRole, bucketName, domain, hosts, prefix } from './names';

export interface SiteDistributionProps extends EdgeProps {
  readonly certificate: acm.ICertificate;
}

/** The front door, and the only reader of the bucket. */
export class SiteDistribution extends Construct {
  readonly distribution: cloudfront.Distribution;
  readonly originAccessControl: cloudfront.S3OriginAccessControl;

  constructor(scope: Construct, id: string, props: SiteDistributionProps) {
    super(scope, id);

    // CloudFront signs every request to the bucket; the bucket's policy requires the signature.
    this.originAccessControl = new cloudfront.S3OriginAccessControl(this, 'OriginAccessControl', {
      originAccessControlName: `${prefix}-content`,
      description: 'Lets the distribution read the content bucket',
      signing: cloudfront.Signing.SIGV4_ALWAYS,
    });

    const viewerRequest = new cloudfront.Function(this, 'ViewerRequest', {
      functionName: `${prefix}-viewer-request`,
      comment: 'Finds the page of a path, sends www to the domain',
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromFile({ filePath: join(__dirname, 'functions/viewer-request.js') }),
    });

    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      // A comment has at most 128 characters, a domain 253.
      comment: domain.slice(0, 128),
      domainNames: [...hosts],
      defaultRootObject: 'index.html',
      priceClass: props.settings.priceClass,
      certificate: props.certificate,
      minimumProtocolVersion: props.settings.tlsPolicy,
      sslSupportMethod: cloudfront.SSLMethod.SNI,
      // HTTP/3 saves a phone on a bad connection one round trip; IPv6 reaches networks that have no IPv4.
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      // Without ListBucket, S3 answers 403 for a missing page, in XML that shows how the bucket is set up.
      // Visitors get the site's own page, and the correct status.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: '/404.html',
        ttl: cdk.Duration.minutes(1),
      })),
      defaultBehavior: {
        origin: this.originAt('content', props.settings.region),
        // Plain HTTP is answered with a redirect and nothing else.
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        // Files have no use for a method that writes.
        allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
        cachedMethods: cloudfront.CachedMethods.CACHE_GET_HEAD,
        // Neither query string nor cookie reaches the cache key or the bucket, so nobody can bypass the cache with
        // ?x=1, ?x=2, ?x=3.
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        // HSTS, nosniff, no framing by other sites, referrer policy, on errors too.
        responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
        functionAssociations: [{ eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: viewerRequest }],
      },
    });

    // What CDK and the rule packs miss here, and why.
    cdk.Validations.of(this.distribution).acknowledge(
      { id: '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac', reason: 'The stack of the bucket writes its policy: content-bucket.ts' },
      // Legacy logs would need ACLs on the bucket, which are off.
      { id: 'AwsSolutions::AwsSolutions-CFR3', reason: 'Knows the legacy logs only: log-delivery.ts delivers those of today' },
      { id: 'Checkov::CKV_AWS_86', reason: 'Knows the legacy logs only: log-delivery.ts delivers those of today' },
      { id: 'AwsSolutions::AwsSolutions-CFR1', reason: 'geo-restriction is off: comes with the strict tier' },
      { id: 'AwsSolutions::AwsSolutions-CFR2', reason: 'waf is off: comes with the standard tier' },
    );
  }

  /** A bucket by its name rather than by reference: it is in another stack, which waits for this one. */
  private originAt(role: BucketRole, region: string): cloudfront.IOrigin {
    const { account, urlSuffix } = cdk.Stack.of(this);
    const name = bucketName(role, { account, region });
    const bucket = s3.Bucket.fromBucketAttributes(this, role, { bucketName: name, bucketRegionalDomainName: `${name}.s3.${region}.${urlSuffix}` });
    return origins.S3BucketOrigin.withOriginAccessControl(bucket, { originId: role, originAccessControl: this.originAccessControl });
  }
}
