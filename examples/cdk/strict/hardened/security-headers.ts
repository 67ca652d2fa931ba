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
          // The site does not use the visitor's devices, so an injected script must not use them either.
          {
            header: 'Permissions-Policy',
            value: 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
            override: true,
          },
          // A process and a window of its own: other sites' pages can neither read nor control this one.
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
          { header: 'Cross-Origin-Embedder-Policy', value: 'require-corp', override: true },
          { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
        ],
      },
      // Visitors do not need to know what the bucket says about itself, such as the id of its key.
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
