import { expect, finding, type Probe } from '../../src/probes/probe.js';
import type { TlsVersion } from '../../src/probes/target.js';

const VERSIONS: readonly TlsVersion[] = ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

export const probe: Probe = {
  control: 'tls-floor',
  needs: ['tls'],
  async run(target) {
    const {
      hosts: [host],
      tlsFloor,
    } = target.facts;
    const troubles = await Promise.all(
      VERSIONS.map(async (version) => {
        const accepted = await target.handshake(host, version);
        return expect(accepted === version >= tlsFloor, `${version} is ${accepted ? 'accepted' : 'refused'}`);
      }),
    );
    return finding(troubles, `${tlsFloor} and newer are accepted, older versions refused`);
  },
};
