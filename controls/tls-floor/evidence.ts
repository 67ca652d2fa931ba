import { at, type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => {
      const floor = String(at(body, 'viewer_certificate', 0, 'minimum_protocol_version'));
      const variable = model.variables[/^\$\{var\.(\w+)\}$/.exec(floor)?.[1] ?? ''];
      return (
        /^TLSv1\.[23]_20\d\d$/.test(String(variable?.['default'] ?? floor)) &&
        !/TLSv1(\.1)?_/.test(JSON.stringify(variable ?? ''))
      );
    }),
  template: (model) =>
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) =>
      /^TLSv1\.[23]_20\d\d$/.test(
        distribution.text('DistributionConfig', 'ViewerCertificate', 'MinimumProtocolVersion'),
      ),
    ) && model.stacks.every(({ template }) => !/"TLSv1(?:\.1)?_/.test(JSON.stringify(template))),
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
