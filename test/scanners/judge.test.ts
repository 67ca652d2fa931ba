import { describe, expect, it } from 'vitest';
import type { Finding, Suppression } from '../support/scanners/finding.js';
import { judge } from '../support/scanners/judge.js';
import {
  ofConfiguration,
  ofTemplates,
  ofTerraform,
  withoutTemplates,
  withoutTerraform,
} from '../support/scanners/suppressions.js';

const finding: Finding = { scanner: 'Checkov', id: 'CKV_1', resource: 'aws_s3_bucket.logs', file: 'logs.tf' };
const global: Suppression = {
  scanner: 'Checkov',
  id: 'CKV_1',
  reason: 'waf: comes with the standard tier',
  file: '.checkov.yaml',
};
const beside: Suppression = { ...global, resource: 'aws_s3_bucket.logs', file: 'logs.tf' };
const clean = { open: [], twice: [], needless: [], mute: [] };

describe('judge', () => {
  it('accepts a finding with one answer', () => {
    expect(judge([finding], [global])).toEqual(clean);
    expect(judge([finding], [beside])).toEqual(clean);
  });

  it('names a finding without an answer, and one for another resource is none', () => {
    expect(judge([finding], []).open).toEqual(['Checkov CKV_1 logs.tf aws_s3_bucket.logs']);
    expect(judge([finding], [{ ...beside, resource: 'aws_s3_bucket.content' }])).toEqual({
      ...clean,
      open: ['Checkov CKV_1 logs.tf aws_s3_bucket.logs'],
      needless: ['Checkov CKV_1 logs.tf aws_s3_bucket.content'],
    });
  });

  it('names an answer that nothing asks for, also when a nearer one takes its place', () => {
    expect(judge([], [global]).needless).toEqual(['Checkov CKV_1 .checkov.yaml']);
    expect(judge([finding], [global, beside]).needless).toEqual(['Checkov CKV_1 .checkov.yaml']);
    expect(judge([finding, { ...finding, resource: 'aws_s3_bucket.content' }], [global, beside])).toEqual(clean);
  });

  it('names two answers at one place, and an answer without a reason', () => {
    expect(judge([finding], [beside, beside]).twice).toHaveLength(1);
    expect(judge([finding], [{ ...beside, reason: 'not needed' }]).mute).toHaveLength(1);
  });
});

describe('suppressions', () => {
  it('are read from comments of HCL, and can be taken out', () => {
    const text =
      'resource "aws_s3_bucket" "a" {\n  #checkov:skip=CKV_1:Nobody asks for it, ever: really.\n  bucket = "a"\n}\n';
    expect(ofTerraform(new Map([['a.tf', text]]))).toEqual([
      {
        scanner: 'Checkov',
        id: 'CKV_1',
        reason: 'Nobody asks for it, ever: really.',
        file: 'a.tf',
        resource: 'aws_s3_bucket.a',
      },
    ]);
    expect(withoutTerraform(text)).toBe('resource "aws_s3_bucket" "a" {\n  bucket = "a"\n}\n');
  });

  it('are read from the configuration, with the comment above as reason', () => {
    expect(
      ofConfiguration(
        'Checkov',
        '.checkov.yaml',
        'quiet: true\nskip-check:\n  # One line\n  # and another.\n  - CKV_1\n  - CKV2_AWS_2\n',
      ).map(({ id, reason }) => [id, reason]),
    ).toEqual([
      ['CKV_1', 'One line and another.'],
      ['CKV2_AWS_2', ''],
    ]);
    expect(ofConfiguration('Control Tower', 'x', 'accepted:\n  # Why\n  - CT.S3.PR.2 LogBucket\n')).toEqual([
      { scanner: 'Control Tower', id: 'CT.S3.PR.2', resource: 'LogBucket', reason: 'Why', file: 'x' },
    ]);
    expect(() => ofConfiguration('Checkov', '.checkov.yaml', 'skip-check: [CKV_1]\n')).toThrow('can be read');
  });

  it('are read from metadata of templates, and can be taken out', () => {
    const yaml =
      'Resources:\n  A:\n    Type: X\n    Metadata:\n      checkov:\n        skip:\n          - id: CKV_1\n            comment: Because of this.\n    Properties:\n      Name: !Ref B\n';
    const json =
      '{"Resources":{"A":{"Type":"X","Metadata":{"aws:cdk:path":"a/b","checkov":{"skip":[{"id":"CKV_2","comment":"Because of that."}]}}}}}';
    expect(
      ofTemplates(
        new Map([
          ['a.yaml', yaml],
          ['b.json', json],
        ]),
      ),
    ).toEqual([
      { scanner: 'Checkov', id: 'CKV_1', reason: 'Because of this.', file: 'a.yaml', resource: 'A' },
      { scanner: 'Checkov', id: 'CKV_2', reason: 'Because of that.', file: 'b.json', resource: 'A' },
    ]);
    expect(withoutTemplates(yaml)).toBe('Resources:\n  A:\n    Type: X\n    Properties:\n      Name: !Ref B\n');
    expect(JSON.parse(withoutTemplates(json))).toEqual({
      Resources: { A: { Type: 'X', Metadata: { 'aws:cdk:path': 'a/b' } } },
    });
  });

  it('of cfn-lint have their reason beside them, or none', () => {
    const text = (more: string) =>
      `Resources:\n  A:\n    Metadata:\n      cfn-lint: { config: { ignore_checks: [W1] }${more} }\n`;
    expect(ofTemplates(new Map([['a.yaml', text(', reason: Why')]]))).toEqual([
      { scanner: 'cfn-lint', id: 'W1', reason: 'Why', file: 'a.yaml', resource: 'A' },
    ]);
    expect(ofTemplates(new Map([['a.yaml', text('')]]))[0]?.reason).toBe('');
  });
});
