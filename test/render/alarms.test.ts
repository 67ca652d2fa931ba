/** The runbook says for each alarm what it hears: the same alarms that the code makes, and causes that it can hear. */
import { describe, expect, it } from 'vitest';
import { tiers } from '../../src/core/types.js';
import { thingsOf } from '../../src/iac/model.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { cloudFormationOf, textsOf } from '../support/iac/trees.js';

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
  const alarms = thingsOf(cloudFormationOf(textsOf(tree), 'hardened'), 'alarm');
  const rows = rowsOf(textOf(tree, 'docs/runbook.md'));
  const row = (end: string) => rows.find(({ names }) => names.includes(`example-com${end}`))?.text ?? '';

  it('stand in the runbook, each one that is made and no other', () => {
    expect(rows.flatMap(({ names }) => names).sort()).toEqual(alarms.map(({ id }) => id).sort());
  });

  it('name what S3 refuses where it is heard: it is a client error', () => {
    expect(row('-5xx')).not.toMatch(/policy|key/);
    expect(row('-4xx')).toMatch(/403.*policy/);
    if (tier === 'strict') expect(row('-4xx')).toMatch(/key is disabled \(400\)/);
  });

  it('hear of it within 10 minutes, or 15 where a health check is quicker', () => {
    const alarm = alarms.find(({ is: { metric } }) => metric?.name?.known && metric.name.value === '4xxErrorRate');
    const { metric, periods } = alarm?.is ?? {};
    const seconds = metric?.period?.known && periods?.known ? metric.period.value * periods.value : undefined;
    expect(seconds).toBe(tier === 'strict' ? 900 : 600);
  });
});
