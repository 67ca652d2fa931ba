/** A value that no reader looks at must be found. */
import { describe, expect, it } from 'vitest';
import { type Raw, unread } from '../support/equality/unread.js';

const document = {
  name: 'a',
  rule: [
    { id: 'x', days: 1 },
    { id: 'y', days: 2 },
  ],
  filter: [{}],
  none: [],
  policy: '{"Sid":"A","Effect":"Allow"}',
};

describe('unread', () => {
  it('is everything to a reader that says nothing', () => {
    expect(unread(document, () => 'nothing')).toEqual([
      'name',
      'rule.*.id',
      'rule.*.days',
      'filter.*',
      'policy.Sid',
      'policy.Effect',
    ]);
  });

  it('is nothing to one that says all', () => {
    expect(unread(document, (it: Raw) => it)).toEqual([]);
  });

  it('is what goes by without a word', () => {
    const days = (it: Raw) => [it.name, it.rule[0].days, it.filter[0] !== undefined, JSON.parse(it.policy).Sid];
    expect(unread(document, days)).toEqual(['rule.*.id', 'rule.*.days', 'policy.Effect']);
  });

  it('is not what makes the reader refuse', () => {
    const strict = (it: Raw) => {
      if (it.flag !== true) throw new Error('no');
    };
    expect(unread({ flag: true }, strict)).toEqual([]);
  });
});
