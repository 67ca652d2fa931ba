/** What is said when flavors differ, and what an allowance covers. */
import { describe, expect, it } from 'vitest';
import { sift } from '../support/equality/allowed.js';
import type { Comparable, Named } from '../support/equality/comparable.js';
import { describeDifference, differences } from '../support/equality/difference.js';

const thing = (kind: string, name: string, is: Named): Comparable => ({ [kind]: { [name]: is } });
const bucket = (days: number, actions: readonly string[] = ['s3:GetObject']) =>
  thing('bucket', 'logs', {
    lifecycle: { retention: { status: 'Enabled', prefix: '', expireDays: days } },
    policy: { Read: { effect: 'Allow', principals: [], actions, resources: [], conditions: {} } },
  });
const lines = (...models: Parameters<typeof differences>) => differences(...models).map(describeDifference);

describe('difference', () => {
  it('is none between equals', () => {
    expect(lines({ terraform: bucket(400), cdk: bucket(400), cloudformation: bucket(400) })).toEqual([]);
  });

  it('names the property and what each flavor says', () => {
    expect(lines({ terraform: bucket(400), cdk: bucket(400), cloudformation: bucket(90) })).toEqual([
      'bucket logs > lifecycle > retention > expireDays: terraform 400, cdk 400, cloudformation 90',
    ]);
  });

  it('names the members of a list that only some have', () => {
    expect(lines({ terraform: bucket(1), cdk: bucket(1, ['s3:*', 's3:GetObject']) })).toEqual([
      'bucket logs > policy > Read > actions > s3:*: terraform nothing, cdk listed',
    ]);
  });

  it('takes a statement without a Sid for the one that says the same, and not for another', () => {
    const topic = (statements: object) => thing('topic', 'alarms', { policy: statements });
    const statement = {
      effect: 'Deny',
      principals: ['everyone'],
      actions: ['sns:Publish'],
      resources: ['*'],
      conditions: {},
    };
    const named = topic({ DenyPlainHttp: statement });
    expect(lines({ terraform: named, cdk: topic({ 'statement 1': statement }) })).toEqual([]);
    expect(lines({ cdk: topic({ AllowPublishThroughSSLOnly: statement }), cloudformation: named })).toEqual([]);
    expect(lines({ terraform: named, cdk: topic({ DenyHttp: statement }) })).toHaveLength(2);
    expect(lines({ terraform: named, cdk: topic({ 'statement 1': { ...statement, effect: 'Allow' } }) })).toHaveLength(
      2,
    );
    expect(lines({ terraform: named, cdk: topic({ 'statement 1': { ...statement, resources: ['b'] } }) })).toEqual([
      'topic alarms > policy > DenyPlainHttp > resources > *: terraform listed, cdk nothing',
      'topic alarms > policy > DenyPlainHttp > resources > b: terraform nothing, cdk listed',
    ]);
  });

  it('sees the order of a list', () => {
    expect(lines({ terraform: bucket(1, ['a', 'b']), cdk: bucket(1, ['b', 'a']) })).toEqual([
      'bucket logs > policy > Read > actions > order: terraform ["a","b"], cdk ["b","a"]',
    ]);
  });

  it('names a thing that one flavor lacks', () => {
    const group = (days: number) => thing('log group', 'waf', { region: 'us-east-1', days });
    expect(lines({ terraform: group(365), cdk: {} })).toEqual(['log group waf: terraform there, cdk nothing']);
    expect(lines({ terraform: group(365), cdk: {}, cloudformation: group(90) })).toEqual([
      'log group waf: terraform there, cdk nothing, cloudformation there',
      'log group waf > days: terraform 365, cloudformation 90',
    ]);
  });

  it('shows of a long text the place that differs', () => {
    const code = (end: string) => thing('function', 'viewer', { code: `${'x'.repeat(300)}${end}` });
    expect(lines({ terraform: code('one'), cdk: code('two') })).toEqual([
      expect.stringMatching(/^function viewer > code: terraform …x+one, cdk …x+two$/),
    ]);
  });
});

describe('allowance', () => {
  const found = differences({ terraform: bucket(400), cdk: bucket(90), cloudformation: bucket(90) });
  const entry = { path: 'bucket * > lifecycle > **', flavors: ['terraform'], reason: 'a test' };

  it('covers what its path matches', () => {
    const whole = { ...entry, path: 'bucket * > lifecycle > **' };
    expect(sift(found, [whole])).toEqual({ refused: [], used: [whole] });
    expect(sift(found, [{ ...entry, path: 'bucket * > expireDays' }])).toEqual({ refused: found, used: [] });
    expect(sift(found, [{ ...entry, path: 'bucket *' }])).toEqual({ refused: found, used: [] });
  });

  it('covers no difference between the flavors that it does not name', () => {
    const uneven = differences({ terraform: bucket(400), cdk: bucket(90), cloudformation: bucket(1) });
    expect(sift(uneven, [{ ...entry, path: 'bucket * > **' }]).refused).toEqual(uneven);
  });
});
