import { expect, finding, type Probe } from '../../src/probes/probe.js';

/** Path and query must survive, or saved links would break. */
const ASKED = '/docs/?from=probe&page=2';

export const probe: Probe = {
  control: 'https-redirect',
  needs: [],
  async run(target) {
    const [host] = target.facts.hosts;
    const { status, headers } = await target.request(host, ASKED, { scheme: 'http' });
    const wanted = `https://${host}${ASKED}`;
    return finding(
      [
        expect(status === 301, `http://${host} answers ${status}`),
        expect(headers['location'] === wanted, `it sends visitors to ${headers['location'] ?? 'nowhere else'}`),
      ],
      `http answers 301 to ${wanted}`,
    );
  },
};
