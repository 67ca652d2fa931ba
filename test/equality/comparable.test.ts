/** What cannot be compared for certain is refused, not left out. */
import { describe, expect, it } from 'vitest';
import { known, open } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';
import { fromPlain } from '../../src/iac/plain.js';
import { policyOf } from '../../src/iac/policy.js';
import { comparable } from '../support/equality/comparable.js';

const place = { file: 'main.tf', line: 1, endLine: 1 };
const statement = { Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

function topic(is: Thing<'topic'>['is'], more: Partial<Thing> = {}): Model {
  const thing: Thing<'topic'> = {
    kind: 'topic',
    id: 'alarms',
    references: new Set(),
    address: 'aws_sns_topic.alarms',
    place,
    made: true,
    is,
    unclear: new Map(),
    loose: [],
  };
  return { flavor: 'terraform', files: new Map(), place, things: [{ ...thing, ...more }], opaque: [] };
}

const withPolicy = (document: object) => topic({ policy: policyOf(fromPlain(document, place))! });
const policy = (...Statement: readonly object[]) => withPolicy({ Version: '2012-10-17', Statement });

describe('what can be compared', () => {
  it('has every property without its place', () => {
    expect(comparable(topic({ key: known('k', place), region: known('us-east-1', place) }))).toEqual({
      topic: { alarms: { key: 'k', region: 'us-east-1' } },
    });
    expect(comparable(policy(statement))).toMatchObject({
      topic: { alarms: { policy: { A: { effect: 'Allow', actions: ['s3:GetObject'], resources: ['*'] } } } },
    });
  });

  it('is nothing open, doubtful, said twice or unread', () => {
    const why = open('nobody knows', place);
    const all = [
      topic({ key: why }),
      topic({}, { doubt: why }),
      topic({}, { unclear: new Map([['key', why]]) }),
      { ...topic({}), opaque: [why] },
    ];
    for (const each of all) expect(() => comparable(each)).toThrow('nobody knows');
  });

  it('is no two things of one name', () => {
    const model = topic({});
    expect(() => comparable({ ...model, things: [...model.things, ...model.things] })).toThrow('two of kind topic');
  });

  it('is no policy that means something else than it seems to', () => {
    expect(() => comparable(policy({ ...statement, NotAction: 's3:*' }))).toThrow('NotAction');
    expect(() => comparable(policy(statement, statement))).toThrow('two statements are called A');
    expect(() => comparable(withPolicy({ Version: '2008-10-17', Statement: [] }))).toThrow('version');
  });
});
