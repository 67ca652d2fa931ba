/** The runbook says for each alarm what it hears: the same alarms that the code makes, and causes that it can hear. */
import { describe, expect, it } from 'vitest';
import { tiers } from '../../src/core/types.js';
import { cloudformationModel } from '../../src/evidence/template.js';
import { renderSample, textOf } from '../support/catalogue.js';

interface Row {
  readonly names: readonly string[];
  readonly text: string;
}

function rowsOf(runbook: string): readonly Row[] {
  return [...runbook.matchAll(/^\| (`[^|]*`) \|(.*)\|$/gm)].map(([, cell, text]) => {
    const [first = '', ...others] = Array.from(cell!.matchAll(/`([^`]+)`/g), ([, name]) => name!);
    const prefix = 'example-com';
    return { names: [first, ...others.map((end) => `${prefix}${end}`)], text: text! };
  });
}

describe.each(tiers)('alarms at %s', (tier) => {
  const tree = renderSample({ iac: 'cloudformation', tier });
  const rows = rowsOf(textOf(tree, 'docs/runbook.md'));
  const row = (end: string) => rows.find(({ names }) => names.includes(`example-com${end}`))?.text ?? '';

  it('stand in the runbook, each one that is made and no other', () => {
    const made = cloudformationModel(tree, 'hardened')
      .resources('AWS::CloudWatch::Alarm')
      .map((alarm) => alarm.text('AlarmName'));
    expect(rows.flatMap(({ names }) => names).sort()).toEqual([...made].sort());
  });

  it('name what S3 refuses where it is heard: it is a client error', () => {
    expect(row('-5xx')).not.toMatch(/policy|key/);
    expect(row('-4xx')).toMatch(/403.*policy/);
    if (tier === 'strict') expect(row('-4xx')).toMatch(/key is disabled \(400\)/);
  });

  it('hear of it within 10 minutes, or 15 where a health check is quicker', () => {
    const [alarm] = cloudformationModel(tree, 'hardened')
      .resources('AWS::CloudWatch::Alarm')
      .filter(({ body }) => body['MetricName'] === '4xxErrorRate');
    expect(Number(alarm!.body['Period']) * Number(alarm!.body['EvaluationPeriods'])).toBe(
      tier === 'strict' ? 900 : 600,
    );
  });
});
