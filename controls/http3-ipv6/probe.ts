import { distributionConfig } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'http3-ipv6',
  needs: ['aws', 'dns'],
  async run(target) {
    const config = await distributionConfig(target);
    const troubles = [
      expect(
        config?.HttpVersion.toLowerCase() === 'http2and3',
        `HTTP version: ${config?.HttpVersion ?? 'no distribution'}`,
      ),
      expect(config?.IsIPV6Enabled === true, 'the distribution does not listen on IPv6'),
    ];
    for (const host of target.facts.hosts)
      troubles.push(expect((await target.records(host, 'AAAA')).length > 0, `${host} has no IPv6 address`));
    return finding(troubles, 'HTTP/3 and IPv6 are on, every host has an AAAA record');
  },
};
