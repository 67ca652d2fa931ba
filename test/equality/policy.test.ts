/** The same policy in the ways that the flavors write it. */
import { describe, expect, it } from 'vitest';
import { policyOf } from './policy.js';

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

describe('policy', () => {
  it('is the same for one thing and a list of one, in any order', () => {
    const one = policyOf(
      policy({
        Sid: 'A',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::b/*',
      }),
    );
    const list = policyOf(
      policy({
        Sid: 'A',
        Effect: 'Allow',
        Principal: { Service: ['s3.amazonaws.com'] },
        Action: ['s3:GetObject'],
        Resource: ['arn:aws:s3:::b/*'],
      }),
    );
    expect(one).toEqual(list);
    expect(policyOf(policy({ Sid: 'A', Action: ['b', 'a'], Resource: 'x' }))).toEqual(
      policyOf(policy({ Sid: 'A', Action: ['a', 'b'], Resource: 'x' })),
    );
  });

  it('takes both ways to say everyone for one, and an account for something else', () => {
    const principals = (Principal: unknown) => policyOf(policy({ Principal }))!['statement 1']!.principals;
    expect(principals('*')).toEqual(['everyone']);
    expect(principals({ AWS: '*' })).toEqual(['everyone']);
    expect(principals({ AWS: 'arn:aws:iam::111122223333:root' })).toEqual(['AWS arn:aws:iam::111122223333:root']);
  });

  it('keeps conditions apart by test and key', () => {
    const found = policyOf(
      policy({
        Condition: {
          StringEquals: { 'aws:SourceAccount': '1', 'aws:SourceArn': ['b', 'a'] },
          Bool: { 'aws:SecureTransport': false },
        },
      }),
    );
    expect(found!['statement 1']!.conditions).toEqual({
      'StringEquals aws:SourceAccount': ['1'],
      'StringEquals aws:SourceArn': ['a', 'b'],
      'Bool aws:SecureTransport': ['false'],
    });
  });

  it('knows that ArnEquals and ArnLike are one', () => {
    const conditions = (Condition: object) => policyOf(policy({ Condition }))!['statement 1']!.conditions;
    expect(conditions({ ArnEquals: { 'aws:SourceArn': 'a' } })).toEqual(
      conditions({ ArnLike: { 'aws:SourceArn': ['a'] } }),
    );
    expect(conditions({ StringEquals: { 'aws:SourceArn': 'a' } })).not.toEqual(
      conditions({ StringLike: { 'aws:SourceArn': ['a'] } }),
    );
  });

  it('lets * in the policy of a key mean that key', () => {
    expect(policyOf(policy({ Sid: 'A', Resource: '*' }), 'arn:key')!['A']!.resources).toEqual(['arn:key']);
    expect(policyOf(policy({ Sid: 'A', Resource: '*' }))!['A']!.resources).toEqual(['*']);
  });

  it('refuses what it would overlook', () => {
    expect(() => policyOf(policy({ NotAction: 's3:*' }))).toThrow('NotAction');
    expect(() => policyOf(policy({ Sid: 'A' }, { Sid: 'A' }))).toThrow('two statements are called A');
    expect(() => policyOf({ Version: '2008-10-17', Statement: [] })).toThrow('version');
  });
});
