import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'the variable refuses a weaker value, which a test of its own proves',
  terraform: [
    {
      file: 'hardened/variables.tf',
      find: /default +=( "TLSv1.2_202\d")/,
      replace: 'default = "TLSv1.1_2016"',
      says: 'older than 1.2',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'props.settings.tlsPolicy',
      replace: 'cloudfront.SecurityPolicyProtocol.TLS_V1_1_2016',
      says: 'older than 1.2',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'MinimumProtocolVersion: !Ref TlsPolicy',
      replace: 'MinimumProtocolVersion: TLSv1.1_2016',
      says: 'older than 1.2',
    },
    {
      file: 'hardened/settings.properties',
      find: /TlsPolicy=.*/,
      replace: 'TlsPolicy=TLSv1.1_2016',
      says: 'older than 1.2',
    },
  ],
};
