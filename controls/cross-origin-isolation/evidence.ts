import { blocksOf, type Evidence, find } from '../../src/evidence/evidence.js';
import { only } from '../../src/evidence/questions.js';

const HEADERS = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy', 'Cross-Origin-Resource-Policy'];

export const evidence: Evidence = {
  terraform: (model) => {
    const policy = find(model, 'aws_cloudfront_response_headers_policy.site');
    const headers = policy
      ? blocksOf(policy.body, 'custom_headers_config', 0, 'items').map((item) => item['header'])
      : [];
    return (
      HEADERS.every((header) => headers.includes(header)) &&
      JSON.stringify(policy?.body['remove_headers_config'] ?? '').includes('Server')
    );
  },
  template: (model) =>
    only(model.resources('AWS::CloudFront::ResponseHeadersPolicy'), (policy) => {
      const [custom, removed] = [
        policy.text('ResponseHeadersPolicyConfig', 'CustomHeadersConfig'),
        policy.text('ResponseHeadersPolicyConfig', 'RemoveHeadersConfig'),
      ];
      return HEADERS.every((header) => custom.includes(header)) && removed.includes('Server');
    }),
};
