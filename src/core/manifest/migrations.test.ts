import { describe, expect, it } from 'vitest';
import { addressesOf, type Migration, migrateAnswers, migrationsSince, movesOf } from './migrations.js';

const all: readonly Migration[] = [
  {
    version: '0.2.0',
    controls: { 'tls-floor': 'tls-minimum', budget: null },
    answers: { iac: 'flavor' },
    moves: [{ from: 'a', to: 'b' }],
    addresses: [{ from: 'x.a', to: 'x.b' }],
  },
  { version: '0.3.0', controls: { 'tls-minimum': 'tls' }, answers: { ci: null }, moves: [{ from: 'b', to: 'c' }] },
];

const old = {
  domain: 'example.com',
  iac: 'cdk',
  ci: 'none',
  add: ['tls-floor', 'budget', 'waf'],
  waive: { 'tls-floor': 'slow clients', budget: 'Finance has one' },
};

describe('migrations', () => {
  it('are those of later versions', () => {
    expect(migrationsSince('0.1.0', all)).toEqual(all);
    expect(migrationsSince('0.2.0', all)).toEqual([all[1]]);
    expect(migrationsSince('0.3.0', all)).toEqual([]);
  });

  it('rename and drop what answers name, and say what was dropped', () => {
    expect(migrateAnswers(old, all)).toEqual({
      answers: { domain: 'example.com', flavor: 'cdk', add: ['tls', 'waf'], waive: { tls: 'slow clients' } },
      dropped: ['budget', 'budget'],
    });
  });

  it('leave a control out that came into a tier later, unless the owner had added it', () => {
    const later: readonly Migration[] = [{ version: '0.2.0', waived: { names: 'named before' } }];
    expect(migrateAnswers({}, later).answers).toEqual({ waive: { names: 'named before' } });
    expect(migrateAnswers({ add: ['names'], waive: {} }, later).answers).toEqual({ add: ['names'], waive: {} });
    const waive = { names: 'our own reason', budget: 'Finance has one' };
    expect(migrateAnswers({ waive }, later).answers).toEqual({ waive });
  });

  it('give the same in one step as in two', () => {
    const first = migrateAnswers(old, [all[0]!]);
    expect(migrateAnswers(first.answers, [all[1]!]).answers).toEqual(migrateAnswers(old, all).answers);
  });

  it('leave answers of another shape to the checks that come after', () => {
    expect(migrateAnswers({ add: 'waf', waive: 3 }, all).answers).toEqual({ add: 'waf', waive: 3 });
  });

  it('chain what moved twice', () => {
    expect(movesOf(all)).toEqual([{ from: 'a', to: 'c' }]);
    expect(addressesOf(all)).toEqual([{ from: 'x.a', to: 'x.b' }]);
  });

  it('forget a file that moved back', () => {
    const back: readonly Migration[] = [
      { version: '0.2.0', moves: [{ from: 'a', to: 'b' }] },
      { version: '0.3.0', moves: [{ from: 'b', to: 'a' }] },
    ];
    expect(movesOf(back)).toEqual([]);
  });
});
