import { headerTroubles } from '../../src/probes/pages.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'hsts-subdomains',
  needs: [],
  async run(target) {
    // Two years at least, and every subdomain.
    const pattern =
      /^max-age=(?:6307[2-9]\d{3}|630[89]\d{4}|63[1-9]\d{5}|6[4-9]\d{6}|[7-9]\d{7}|\d{9,}); includeSubDomains(?:;|$)/i;
    return finding(
      await headerTroubles(target, [{ name: 'strict-transport-security', pattern }]),
      'strict-transport-security covers subdomains',
    );
  },
};
