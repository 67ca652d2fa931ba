import { at, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => {
      const floor = String(at(body, 'viewer_certificate', 0, 'minimum_protocol_version'));
      const variable = model.variables[/^\$\{var\.(\w+)\}$/.exec(floor)?.[1] ?? ''];
      return /^TLSv1\.[23]_20\d\d$/.test(String(variable?.['default'] ?? floor)) && !/TLSv1(\.1)?_/.test(JSON.stringify(variable ?? ''));
    }),
  bad: { terraform: { file: 'hardened/variables.tf', find: 'default     = "TLSv1.2_2021"', replace: 'default     = "TLSv1.1_2016"' } },
};
