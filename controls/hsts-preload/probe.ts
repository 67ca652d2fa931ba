import { headerTroubles } from '../../src/probes/pages.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'hsts-preload',
  needs: [],
  async run(target) {
    // What hstspreload.org requires: at least a year, every subdomain, and the word itself.
    const pattern = /^max-age=(?:3153600\d|315360[1-9]\d|\d{9,}|[4-9]\d{7}|3[2-9]\d{6}); includeSubDomains; preload$/i;
    return finding(
      await headerTroubles(target, [{ name: 'strict-transport-security', pattern }]),
      'strict-transport-security covers subdomains and asks for preload',
    );
  },
};
