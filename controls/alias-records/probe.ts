import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'alias-records',
  poc: "the record is one of the article's four resources",
  needs: ['dns'],
  async run(target) {
    const { hosts, scheme } = target.facts;
    const troubles = [];
    for (const host of hosts) {
      const records = await target.records(host, 'A');
      const { status } = await target.request(host, '/', { scheme });
      troubles.push(
        expect(records.length > 0, `${host} has no address`),
        expect(status < 400, `${host} answers ${status}`),
      );
    }
    return finding(troubles, `${hosts.join(', ')} lead to the site`);
  },
};
