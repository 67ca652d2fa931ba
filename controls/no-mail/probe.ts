import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'no-mail',
  needs: ['dns'],
  async run(target) {
    const [domain] = target.facts.hosts;
    const has = async (name: string, type: string, pattern: RegExp, what: string) =>
      expect(
        (await target.records(name, type)).some((record) => pattern.test(record)),
        what,
      );
    return finding(
      [
        await has(domain, 'MX', /^0 \.$/, 'mail servers may try to deliver'),
        await has(domain, 'TXT', /v=spf1 -all/, 'nothing says that no server sends its mail'),
        await has(`_dmarc.${domain}`, 'TXT', /p=reject/, 'forged mail is not rejected'),
      ],
      'null MX, SPF -all and DMARC reject',
    );
  },
};
