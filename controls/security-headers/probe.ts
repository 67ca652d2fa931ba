import { headerTroubles } from '../../src/probes/pages.js';
import { finding, type Probe } from '../../src/probes/probe.js';

const RULES = [
  {
    name: 'content-security-policy',
    pattern: /^(?!.*'unsafe-)(?=.*default-src '(?:self|none)')(?=.*frame-ancestors 'none')/,
  },
  { name: 'permissions-policy', pattern: /camera=\(\)/ },
  { name: 'strict-transport-security', pattern: /max-age=\d{8,}/ },
  { name: 'x-content-type-options', pattern: /^nosniff$/ },
] as const;

export const probe: Probe = {
  control: 'security-headers',
  needs: [],
  async run(target) {
    return finding(
      await headerTroubles(target, RULES),
      `${RULES.map(({ name }) => name).join(', ')} are on good and missing pages`,
    );
  },
};
