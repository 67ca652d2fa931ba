/** The answers of each variant and tier, graded by Mozilla's own program. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode } from '../../scripts/tools/nodes.js';
import { findObservatory } from '../../scripts/tools/observatory.js';
import { type Tier, tiers } from '../../src/core/types.js';
import { namesOf } from '../../src/iac/names.js';
import { renderSample, root, sampleAnswers, textOf } from '../support/catalogue.js';
import { cloudFormation } from '../support/equality/cloudformation.js';
import { settledResources } from '../support/equality/settled.js';
import { headersOf } from '../support/scanners/headers.js';

const packages = findObservatory();
const node = findNode(24);

interface Verdict {
  readonly grade: string;
  readonly failed: readonly string[];
}

function grade(tier: Tier, variant: 'hardened' | 'insecure'): Verdict {
  const tree = renderSample({ tier, iac: 'cloudformation' });
  const infrastructure = cloudFormation(tree, variant, sampleAnswers.domain);
  const resources = settledResources(infrastructure, namesOf(infrastructure));
  const host = sampleAnswers.domain;
  const secured = resources.filter(({ resource }) => resource.type === 'AWS::CloudFront::Distribution');
  const asked = {
    host,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headersOf(resources) },
    page: textOf(tree, 'site/index.html'),
    redirects: secured.length > 0 ? [`http://${host}/`, `https://${host}/`] : [`http://${host}/`],
  };
  const { stdout, stderr } = spawnSync(node!, [join(root, 'test/support/scanners/observatory.mjs'), packages!], {
    encoding: 'utf8',
    input: JSON.stringify(asked),
  });
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout) as Verdict;
}

describe.skipIf(!packages || !node)("Mozilla's HTTP Observatory", () => {
  it('gives a site with a policy of its own the best grade', () => {
    expect(grade('standard', 'hardened')).toEqual({ grade: 'A+', failed: [] });
    expect(grade('strict', 'hardened')).toEqual({ grade: 'A+', failed: [] });
  });

  it('misses nothing but a content security policy in the baseline tier', () => {
    expect(grade('baseline', 'hardened')).toEqual({ grade: 'B', failed: ['csp-not-implemented'] });
  });

  it.each(tiers)('gives the proof of concept the worst grade, %s', (tier) => {
    const { grade: given, failed } = grade(tier, 'insecure');
    expect(given).toBe('F');
    expect(failed).toEqual(expect.arrayContaining(['csp-not-implemented', 'x-frame-options-not-implemented']));
  });
});
