import { at, type Evidence, every } from '../../src/evidence/evidence.js';
import { only } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

/** The preload list asks for at least a year, in seconds. */
const YEAR = 31_536_000;

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_response_headers_policy'), ({ body }) => {
      const hsts = at(body, 'security_headers_config', 0, 'strict_transport_security', 0) as Body | undefined;
      return (
        hsts?.['preload'] === true &&
        hsts['include_subdomains'] === true &&
        Number(hsts['access_control_max_age_sec']) >= YEAR
      );
    }),
  template: (model) =>
    only(model.resources('AWS::CloudFront::ResponseHeadersPolicy'), ({ body }) => {
      const hsts = at(body, 'ResponseHeadersPolicyConfig', 'SecurityHeadersConfig', 'StrictTransportSecurity') as
        | Body
        | undefined;
      return (
        hsts?.['Preload'] === true &&
        hsts['IncludeSubdomains'] === true &&
        Number(hsts['AccessControlMaxAgeSec']) >= YEAR
      );
    }),
};
