import { at, type Evidence, every } from '../../src/evidence/evidence.js';
import type { TemplateModel } from '../../src/evidence/template.js';
import type { TerraformModel } from '../../src/evidence/terraform.js';

/** The security policy that each distribution starts with; where it is a variable, that variable's default. */
export const policiesOf = {
  terraform: (model: TerraformModel): readonly string[] =>
    model.resources('aws_cloudfront_distribution').map(({ body }) => {
      const policy = String(at(body, 'viewer_certificate', 0, 'minimum_protocol_version'));
      const variable = model.variables[/^\$\{var\.(\w+)\}$/.exec(policy)?.[1] ?? ''];
      return String(variable?.['default'] ?? policy);
    }),
  template: (model: TemplateModel): readonly string[] =>
    model
      .resources('AWS::CloudFront::Distribution')
      .map((distribution) => distribution.text('DistributionConfig', 'ViewerCertificate', 'MinimumProtocolVersion')),
} as const;

/** Policies without broken ciphers: those from 2021 on. */
const SOUND = /^TLSv1\.[23]_20(?:2[1-9]|[3-9]\d)$/;
/** TLS 1.0 or 1.1, wherever it is named. */
const BROKEN = /"TLSv1(?:\.1)?_/;

export const evidence: Evidence = {
  terraform: (model) =>
    every(policiesOf.terraform(model), (policy) => SOUND.test(policy)) && !BROKEN.test(JSON.stringify(model.variables)),
  template: (model) =>
    every(policiesOf.template(model), (policy) => SOUND.test(policy)) &&
    model.stacks.every(({ template }) => !BROKEN.test(JSON.stringify(template))),
  bad: {
    terraform: {
      file: 'hardened/variables.tf',
      find: 'default     = "TLSv1.2_2021"',
      replace: 'default     = "TLSv1.1_2016"',
    },
    cdk: {
      file: 'hardened/distribution.ts',
      find: 'props.settings.tlsPolicy',
      replace: 'cloudfront.SecurityPolicyProtocol.TLS_V1_1_2016',
    },
    cloudformation: { file: 'hardened/edge.yaml', find: /(TlsPolicy:[\s\S]*?Default: ).*/, replace: '$1TLSv1.1_2016' },
  },
};
