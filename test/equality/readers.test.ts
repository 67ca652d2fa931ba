/** What a mistake in a template looks like, and that no adapter overlooks one. Needs neither terraform nor the CDK. */
import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/types.js';
import { tiers } from '../../src/core/types.js';
import type { Infrastructure } from '../../src/iac/infrastructure.js';
import { namesOf } from '../../src/iac/names.js';
import { fromPlain } from '../../src/iac/plain.js';
import { templateAdapters, templateModel } from '../../src/iac/template/model.js';
import { renderSample, sampleAnswers } from '../support/catalogue.js';
import { cloudFormation } from '../support/equality/cloudformation.js';
import { comparable } from '../support/equality/comparable.js';
import { describeDifference, differences } from '../support/equality/difference.js';
import { ignored, matches } from '../support/equality/ignored.js';
import { overlookedIn } from '../support/equality/overlooked.js';
import { type Settled, settledResources } from '../support/equality/settled.js';
import { TAGS } from '../support/equality/tags.js';
import { modelOfTemplates } from '../support/equality/template.js';
import { changes } from '../support/equality/unread.js';

const whole = { iac: 'cloudformation' as const, add: ['no-mail'] };

function deployed(tree: FileTree, variant: 'hardened' | 'insecure' = 'hardened'): Infrastructure {
  return cloudFormation(tree, variant, sampleAnswers.domain);
}

const tree = renderSample(whole);
const right = modelOfTemplates(deployed(tree));

/** The difference that one edit of one file makes. */
function after(path: string, find: string, replace: string): readonly string[] {
  const file = tree.get(path)!;
  const text = new TextDecoder().decode(file.bytes);
  expect(text, path).toContain(find);
  const spoiled = new Map(tree).set(path, { ...file, bytes: new TextEncoder().encode(text.replace(find, replace)) });
  return differences({ right, wrong: modelOfTemplates(deployed(spoiled)) }).map(describeDifference);
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
      'hardened/content.yaml',
      '    Value: !Ref ContentBucket\n',
      '    Value: !Ref AWS::StackName\n',
      'output ContentBucket > value: right example-com-web-111122223333-eu-central-1-an, wrong example-com-content',
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

describe('a change of one value', () => {
  const { resources, ...rest } = cloudFormation(
    renderSample({ ...whole, tier: 'strict' }),
    'hardened',
    sampleAnswers.domain,
  );
  const infrastructure = { ...rest, resources };
  const { things } = templateModel(infrastructure);
  const right = comparable(templateModel(infrastructure));
  const settled = settledResources(infrastructure, namesOf(infrastructure));
  const kinds = [...new Set(things.map(({ kind }) => kind))].filter((kind) => kind !== 'tags' && kind !== 'output');

  /** The differences that it makes to change one value of a resource, for the last three of them. */
  function* consequences({ resource, properties }: Settled): Generator<readonly string[]> {
    const own = Object.fromEntries(Object.entries(properties).filter(([key]) => !TAGS.includes(key)));
    for (const [, changed] of [...changes(own)].slice(-3)) {
      const other = { ...resource, body: fromPlain(changed, resource.place) };
      const all = resources.map((each) => (each === resource ? other : each));
      const wrong = comparable(templateModel({ ...infrastructure, resources: all }));
      yield differences({ right, wrong }).map(describeDifference);
    }
  }

  it('is asked of every kind that a site has', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(22);
  });

  it.each(kinds)('of a %s is seen', (kind) => {
    const thing = things.find((each) => each.kind === kind && each.made)!;
    const made = settled.find(({ resource }) => resource.address === thing.address)!;
    expect([...consequences(made)].flat().join('\n')).toMatch(new RegExp(`^${kind} .* > `, 'm'));
  });
});

describe('readers of templates', () => {
  it.each(tiers)('notice every value at %s', (tier) => {
    const unread = overlookedIn(deployed(renderSample({ ...whole, tier })), templateAdapters);
    expect(unread.filter((path) => !ignored.some((entry) => matches(entry, path)))).toEqual([]);
  });

  it('notice every value of the proof of concept', () => {
    expect(overlookedIn(deployed(tree, 'insecure'), templateAdapters)).toEqual([]);
  });
});
