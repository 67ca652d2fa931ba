/** A value that no reader looks at must be found. */
import { describe, expect, it } from 'vitest';
import { tracked } from './tracked.js';

describe('tracked', () => {
  it('names what nobody looked at', () => {
    const { view, unread } = tracked({ name: 'a', rule: [{ id: 'x', days: 1 }, { id: 'y', days: 2 }], filter: [{}], none: [] });
    expect(view.name).toBe('a');
    for (const rule of view.rule) expect(rule.id).toMatch(/x|y/);
    expect(unread()).toEqual(['rule.*.days', 'filter.*']);
  });

  it('counts looking at the whole as looking at everything in it', () => {
    const { view, unread } = tracked({ dimensions: { one: '1', two: '2' }, list: ['a'] });
    expect({ ...view.dimensions }).toEqual({ one: '1', two: '2' });
    expect([...view.list]).toEqual(['a']);
    expect(unread()).toEqual([]);
  });

  it('does not count passing something by', () => {
    const { view, unread } = tracked({ deep: { value: 1 } });
    expect(view.deep).toBeTypeOf('object');
    expect(unread()).toEqual(['deep.value']);
  });
});
