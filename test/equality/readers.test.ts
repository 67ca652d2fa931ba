/** What a mistake in a template looks like, and that no reader overlooks one. Needs neither terraform nor the CDK. */
import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/types.js';
import { tiers } from '../../src/core/types.js';
import { renderSample, sampleAnswers } from '../support/catalogue.js';
import { cloudFormation } from './cloudformation.js';
import { describeDifference, differences } from './difference.js';
import { ignored, matches } from './ignored.js';
import { templateModel } from './template/model.js';

const whole = { iac: 'cloudformation' as const, add: ['no-mail'] };

function read(tree: FileTree, variant: 'hardened' | 'insecure' = 'hardened') {
  const { deployed, tags } = cloudFormation(tree, variant, sampleAnswers.domain);
  return templateModel(deployed, tags);
}

/** The difference that one edit of one file makes. */
function after(path: string, find: string, replace: string): readonly string[] {
  const tree = renderSample(whole);
  const file = tree.get(path)!;
  const text = new TextDecoder().decode(file.bytes);
  expect(text, path).toContain(find);
  const spoiled = new Map(tree).set(path, { ...file, bytes: new TextEncoder().encode(text.replace(find, replace)) });
  return differences({ right: read(tree).model, wrong: read(spoiled).model }).map(describeDifference);
}

describe('a mistake in a template', () => {
  it.each([
    [
      'hardened/monitoring.yaml',
      'Threshold: 1\n',
      'Threshold: 5\n',
      'alarm example-com-5xx > threshold: right 1, wrong 5',
    ],
    [
      'hardened/content.yaml',
      'BlockPublicPolicy: true',
      'BlockPublicPolicy: false',
      'bucket example-com-web-111122223333-eu-central-1-an > publicAccess > blockPolicy: right true, wrong false',
    ],
    [
      'hardened/content.yaml',
      'Action: s3:GetObject\n',
      'Action: [s3:GetObject, s3:ListBucket]\n',
      'bucket example-com-web-111122223333-eu-central-1-an > policy > ReadByThisDistribution > actions > s3:ListBucket: right nothing, wrong listed',
    ],
    [
      'hardened/tags.properties',
      'Environment=production',
      'Environment=test',
      'tags everything > Environment: right production, wrong test',
    ],
    [
      'hardened/settings.properties',
      'PriceClass=PriceClass_All',
      'PriceClass=PriceClass_100',
      'distribution example.com > priceClass: right PriceClass_All, wrong PriceClass_100',
    ],
  ])('is named: %s, %s', (path, find, replace, line) => {
    expect(after(path, find, replace)).toEqual([line]);
  });
});

describe('readers of templates', () => {
  it.each(tiers)('notice every value at %s', (tier) => {
    const { unread } = read(renderSample({ ...whole, tier }));
    expect(unread.filter((path) => !ignored.some((entry) => matches(entry, path)))).toEqual([]);
  });

  it('notice every value of the proof of concept', () => {
    expect(read(renderSample(whole), 'insecure').unread).toEqual([]);
  });
});
