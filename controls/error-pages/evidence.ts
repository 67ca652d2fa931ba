import { blocksOf, type Evidence, every } from '../../src/evidence/evidence.js';
import { distributions } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      [403, 404].every((code) =>
        blocksOf(body, 'custom_error_response').some(
          (page) =>
            page['error_code'] === code && page['response_code'] === 404 && page['response_page_path'] === '/404.html',
        ),
      ),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      [403, 404].every((code) =>
        ((distribution['CustomErrorResponses'] ?? []) as Body[]).some(
          (page) =>
            page['ErrorCode'] === code && page['ResponseCode'] === 404 && page['ResponsePagePath'] === '/404.html',
        ),
      ),
    ),
};
