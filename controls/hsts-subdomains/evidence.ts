import { at, type Evidence, every } from '../../src/evidence/evidence.js';
import { only } from '../../src/evidence/questions.js';
import type { Body, TemplateModel } from '../../src/evidence/template.js';
import type { TerraformModel } from '../../src/evidence/terraform.js';

/** What a headers policy says about Strict-Transport-Security. */
export interface Hsts {
  readonly seconds: number;
  readonly subdomains: boolean;
  readonly preload: boolean;
}

/** Whether the policy of the site's own headers passes. */
export const hstsIs = {
  terraform: (model: TerraformModel, test: (hsts: Hsts) => boolean): boolean =>
    every(model.resources('aws_cloudfront_response_headers_policy'), ({ body }) => {
      const hsts = at(body, 'security_headers_config', 0, 'strict_transport_security', 0) as Body | undefined;
      return test({
        seconds: Number(hsts?.['access_control_max_age_sec']),
        subdomains: hsts?.['include_subdomains'] === true,
        preload: hsts?.['preload'] === true,
      });
    }),
  template: (model: TemplateModel, test: (hsts: Hsts) => boolean): boolean =>
    only(model.resources('AWS::CloudFront::ResponseHeadersPolicy'), ({ body }) => {
      const hsts = at(body, 'ResponseHeadersPolicyConfig', 'SecurityHeadersConfig', 'StrictTransportSecurity') as
        | Body
        | undefined;
      return test({
        seconds: Number(hsts?.['AccessControlMaxAgeSec']),
        subdomains: hsts?.['IncludeSubdomains'] === true,
        preload: hsts?.['Preload'] === true,
      });
    }),
} as const;

const TWO_YEARS = 63_072_000;
const holds = ({ seconds, subdomains }: Hsts): boolean => subdomains && seconds >= TWO_YEARS;

export const evidence: Evidence = {
  terraform: (model) => hstsIs.terraform(model, holds),
  template: (model) => hstsIs.template(model, holds),
};
