import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'caa',
  needs: ['dns'],
  async run(target) {
    const issuers = (await target.records(target.facts.hosts[0], 'CAA')).filter((record) =>
      /\bissue(wild)?\b/.test(record),
    );
    return finding(
      [
        expect(issuers.length > 0, 'any authority may issue a certificate for the domain'),
        ...issuers.map((record) =>
          expect(/"(amazon\.com|amazontrust\.com|awstrust\.com|amazonaws\.com|;?)"/.test(record), `CAA lets ${record}`),
        ),
      ],
      "only Amazon's authority may issue certificates for the domain",
    );
  },
};
