import { describe, expect, it } from 'vitest';
import { fakeTarget } from '../../test/support/probes/fake-target.js';
import { ask } from './index.js';
import type { Probe } from './probe.js';

const probe = (more: Partial<Probe>): Probe => ({
  control: 'waf',
  needs: [],
  run: async () => ({ holds: true, seen: 'fine' }),
  ...more,
});

describe('asking a target', () => {
  it('reports what was seen', async () => {
    expect(await ask([probe({})], fakeTarget({}))).toEqual({
      asked: [{ control: 'waf', holds: true, seen: 'fine' }],
      notAsked: [],
    });
  });

  it('names the reason when the target cannot answer', async () => {
    const target = fakeTarget({ lacks: new Map([['firewall', 'it has none']]) });
    expect(await ask([probe({ needs: ['aws', 'firewall'] })], target)).toEqual({
      asked: [],
      notAsked: [{ control: 'waf', reason: 'it has none' }],
    });
  });

  it('takes silence for a control that does not hold', async () => {
    const { asked } = await ask(
      [probe({ run: (target) => target.request('example.com', '/').then(() => ({ holds: true, seen: '' })) })],
      fakeTarget({}),
    );
    expect(asked).toEqual([{ control: 'waf', holds: false, seen: 'no answer: nobody there' }]);
  });
});
