/** The same policy in the ways that the flavors write it. */
import { describe, expect, it } from 'vitest';
import { fromPlain } from '../../src/iac/plain.js';
import { policyOf, type Statement } from '../../src/iac/policy.js';

const place = { file: 'policy.json', line: 1, endLine: 1 };
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

function statementsOf(document: object, self?: string): readonly Statement[] {
  const { statements } = policyOf(fromPlain(document, place), self)!;
  return statements.known ? statements.value : [];
}

function only(statement: object, self?: string): Statement {
  return statementsOf(policy(statement), self)[0]!;
}

function conditionsOf(Condition: object): unknown {
  const { conditions } = only({ Condition });
  if (!conditions.known) return conditions.why;
  return Object.fromEntries(Object.entries(conditions.value).map(([test, fact]) => [test, fact.known && fact.value]));
}

describe('policy', () => {
  it('is the same for one thing and a list of one, in any order', () => {
    const one = { Sid: 'A', Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'b', Resource: 'x' };
    const list = { ...one, Principal: { Service: ['s3.amazonaws.com'] }, Action: ['b'], Resource: ['x'] };
    expect(only(one)).toEqual(only(list));
    expect(only({ Action: ['b', 'a'] })).toEqual(only({ Action: ['a', 'b'] }));
  });

  it('takes both ways to say everyone for one, and an account for something else', () => {
    const principals = (Principal: unknown) => only({ Principal }).principals;
    expect(principals('*')).toMatchObject({ value: ['everyone'] });
    expect(principals({ AWS: '*' })).toMatchObject({ value: ['everyone'] });
    expect(principals({ AWS: 'arn:aws:iam::111122223333:root' })).toMatchObject({
      value: ['AWS arn:aws:iam::111122223333:root'],
    });
  });

  it('keeps conditions apart by test and key', () => {
    const found = conditionsOf({
      StringEquals: { 'aws:SourceAccount': '1', 'aws:SourceArn': ['b', 'a'] },
      Bool: { 'aws:SecureTransport': false },
    });
    expect(found).toEqual({
      'StringEquals aws:SourceAccount': ['1'],
      'StringEquals aws:SourceArn': ['a', 'b'],
      'Bool aws:SecureTransport': ['false'],
    });
  });

  it('knows that ArnEquals and ArnLike are one', () => {
    const like = conditionsOf({ ArnLike: { 'aws:SourceArn': ['a'] } });
    expect(conditionsOf({ ArnEquals: { 'aws:SourceArn': 'a' } })).toEqual(like);
    const equals = conditionsOf({ StringEquals: { 'aws:SourceArn': 'a' } });
    expect(equals).not.toEqual(conditionsOf({ StringLike: { 'aws:SourceArn': ['a'] } }));
  });

  it('lets * in the policy of a key mean that key', () => {
    expect(only({ Sid: 'A', Resource: '*' }, 'arn:key').resources).toMatchObject({ value: ['arn:key'] });
    expect(only({ Sid: 'A', Resource: '*' }).resources).toMatchObject({ value: ['*'] });
  });

  it('names the elements that turn the meaning round', () => {
    expect(only({ NotAction: 's3:*' }).others).toEqual(['NotAction']);
  });
});
