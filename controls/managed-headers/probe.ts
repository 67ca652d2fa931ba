import { headerTroubles } from '../../src/probes/pages.js';
import { finding, type Probe } from '../../src/probes/probe.js';

const RULES = [
  { name: 'strict-transport-security', pattern: /max-age=\d{8,}/ },
  { name: 'x-content-type-options', pattern: /^nosniff$/ },
  { name: 'x-frame-options', pattern: /^(DENY|SAMEORIGIN)$/i },
  { name: 'referrer-policy', pattern: /^(strict-origin-when-cross-origin|strict-origin|same-origin|no-referrer)$/ },
] as const;

export const probe: Probe = {
  control: 'managed-headers',
  needs: [],
  async run(target) {
    return finding(
      await headerTroubles(target, RULES),
      `${RULES.map(({ name }) => name).join(', ')} are on good and missing pages`,
    );
  },
};
