import { at, behaviors, type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    model.text('hardened/functions/viewer-request.js').includes('index.html') &&
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every((behavior) => at(behavior, 'function_association', 0, 'event_type') === 'viewer-request'),
    ),
  template: (model) =>
    every(
      model.resources('AWS::CloudFront::Function'),
      (viewer) => viewer.text('FunctionCode').includes('index.html') && viewer.body['AutoPublish'] === true,
    ) &&
    every(
      model.resources('AWS::CloudFront::Distribution'),
      ({ body }) =>
        at(body, 'DistributionConfig', 'DefaultCacheBehavior', 'FunctionAssociations', 0, 'EventType') ===
        'viewer-request',
    ),
  bad: {
    terraform: { file: 'hardened/distribution.tf', find: 'viewer-request"\n', replace: 'viewer-response"\n' },
    cdk: { file: 'hardened/distribution.ts', find: 'VIEWER_REQUEST', replace: 'VIEWER_RESPONSE' },
    cloudformation: {
      file: 'hardened/edge.yaml',
      find: 'EventType: viewer-request',
      replace: 'EventType: viewer-response',
    },
  },
};
