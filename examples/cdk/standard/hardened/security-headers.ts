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
          // A year, for these host names only: other names of the domain may still need plain HTTP.
          accessControlMaxAge: cdk.Duration.days(365),
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
        ],
      },
    });
  }
}
