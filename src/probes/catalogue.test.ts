/** Every control is asked about, or there is a reason why nobody outside can see it. */
import { describe, expect, it } from 'vitest';
import { controls, probes } from '../../controls/registry.js';
import { loadProbes } from '../catalogue/probes.js';

describe('probes of the controls', () => {
  it('are in the order of the controls: each control has one, or a reason for none', () => {
    expect(Object.keys(probes)).toEqual(controls.map(({ id }) => id));
  });

  it.each(Object.entries(probes))('that of %s is about it, and says why where it asks nothing', async (id, load) => {
    const { probe } = await load();
    expect(probe.control).toBe(id);
    if ('unseen' in probe) expect(probe.unseen.split(' ').length).toBeGreaterThan(2);
    else expect(probe.poc?.split(' ').length ?? 3).toBeGreaterThan(2);
  });

  it('are told apart: what asks, and what cannot', async () => {
    const { probes: asking, unseen } = await loadProbes();
    expect(asking.length).toBeGreaterThan(30);
    expect(asking.length + unseen.length).toBe(controls.length);
  });
});
