import * as cdk from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { prefix } from './names';
import type { Settings } from './settings';

/** What every answer tells the browser, error pages included. */
export class SecurityHeaders extends cloudfront.ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      responseHeadersPolicyName: prefix,
      comment: 'Security headers of the site',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: settings.contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        strictTransportSecurity: {
          // Two years, for every name below the domain too: none may need plain HTTP.
          accessControlMaxAge: cdk.Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          // Files have no use for the visitor's devices, nor has a script that gets in between them.
          {
            header: 'Permissions-Policy',
            value: 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
            override: true,
          },
          // A process and a window of its own: pages of others can neither read along nor steer this one.
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
          { header: 'Cross-Origin-Embedder-Policy', value: 'require-corp', override: true },
          { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
        ],
      },
      // What the bucket says about itself is nobody's business, the id of its key least of all.
      removeHeaders: [
        'Server',
        'x-amz-replication-status',
        'x-amz-server-side-encryption',
        'x-amz-server-side-encryption-aws-kms-key-id',
        'x-amz-version-id',
      ],
    });
  }
}
