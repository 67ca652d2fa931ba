import { mustBeRefused } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'origin-access-control',
  needs: ['aws'],
  async run(target) {
    const { status } = await page(target, '/index.html');
    const past = await mustBeRefused(target, 'anybody', {
      as: 'anybody',
      service: 's3',
      operation: 'GetObject',
      input: { Bucket: target.facts.bucket, Key: 'index.html' },
    });
    return finding(
      [expect(status === 200, `the page answers ${status}`), past],
      'the page is served by the distribution and refused by its bucket',
    );
  },
};
