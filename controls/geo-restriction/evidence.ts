import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      refersTo(at(body, 'restrictions', 0, 'geo_restriction', 0, 'locations'), 'var.blocked_countries'),
    ) && ((model.variables['blocked_countries']?.['default'] ?? []) as unknown[]).length > 0,
  template: (model) =>
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) =>
      /[A-Z]{2}(?:,[A-Z]{2})*/.test(
        distribution.text('DistributionConfig', 'Restrictions', 'GeoRestriction', 'Locations'),
      ),
    ),
};
