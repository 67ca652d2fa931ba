import { expect, finding, type Probe } from '../../src/probes/probe.js';

const REFUSED = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

export const probe: Probe = {
  control: 'read-only-methods',
  poc: 'a website endpoint answers no other method',
  needs: [],
  async run(target) {
    const {
      hosts: [host],
      scheme,
    } = target.facts;
    const status = async (method: string) => (await target.request(host, '/', { scheme, method })).status;
    const troubles = [];
    for (const method of ['GET', 'HEAD']) {
      const answer = await status(method);
      troubles.push(expect(answer === 200, `${method} answers ${answer}`));
    }
    for (const method of REFUSED) {
      const answer = await status(method);
      troubles.push(expect(answer === 403 || answer === 405, `${method} answers ${answer}`));
    }
    return finding(troubles, `GET and HEAD answer 200; ${REFUSED.join(', ')} are refused`);
  },
};
