/**
 * A synthesized CDK app is read with each thing at the line of the app that makes it; and the evidence of the pilot holds for it
 * as rendered, and fails at the right line where it is weakened.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/checks/finding.js';
import { pilot } from '../../src/checks/pilot/index.js';
import { type Model, thingsOf } from '../../src/iac/model.js';
import { readCdk } from '../../src/iac/template/cdk.js';
import { templateModel } from '../../src/iac/template/model.js';
import { renderSample } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk.js';
import { spoiled } from '../support/evidence.js';
import { openIn } from './open.js';
import { ACCOUNT, textsIn, textsOf } from './trees.js';

const rendered = renderSample({ iac: 'cdk' });
/** What weakens a control, and the line that makes what it weakens. */
const weak = [
  { id: 'waf', file: 'distribution.ts', find: /webAclId: .*,/, replace: '', at: 'new cloudfront.Distribution(' },
  { id: 'bucket-encryption', file: 'log-bucket.ts', find: 'S3_MANAGED', replace: 'UNENCRYPTED', at: 'new s3.Bucket(' },
  {
    id: 'tls-floor',
    file: 'distribution.ts',
    find: 'props.settings.tlsPolicy',
    replace: 'cloudfront.SecurityPolicyProtocol.TLS_V1_1_2016',
    at: 'new cloudfront.Distribution(',
  },
  { id: 'error-alarms', file: 'metrics.ts', find: "Region: 'Global'", replace: "Region: 'Local'" },
  { id: 'deploy-role', file: 'deploy-role.ts', find: "'s3:DeleteObject'", replace: "'s3:*'" },
] as const;
const weakened = weak.reduce(
  (tree, { file, find, replace }) => spoiled(tree, { file: `hardened/${file}`, find, replace }),
  rendered,
);

const [good, bad] = [writeApp(rendered), writeApp(weakened)];
beforeAll(() => synthesize(good, bad));
afterAll(() => {
  for (const folder of [good, bad]) rmSync(folder, { recursive: true, force: true });
});

function read(folder: string, variant: 'hardened' | 'insecure'): Model {
  const files = textsIn(join(folder, `cdk.out/assembly-${variant}`));
  return templateModel(readCdk(files, folder, variant, ACCOUNT));
}

describe('a synthesized app', () => {
  it.each(['hardened', 'insecure'] as const)('leaves nothing open in %s', (variant) => {
    expect(openIn(read(good, variant))).toEqual([]);
  });

  it('has every thing at a line of the app', () => {
    const files = textsOf(rendered);
    for (const { kind, place } of read(good, 'hardened').things.filter(({ kind }) => !/^(output|tags)$/.test(kind))) {
      const line = (files.get(place.file) ?? '').split('\n')[place.line - 1];
      expect(line, `${kind} at ${place.file}:${place.line}`).toMatch(/new |super\(|\bthis\.|\w+\(/);
    }
    expect(thingsOf(read(good, 'hardened'), 'web ACL').map(({ place }) => place.file)).toEqual(['hardened/web-acl.ts']);
  });
});

describe('evidence of the pilot', () => {
  it.each(Object.keys(pilot))('holds for %s as rendered', (id) => {
    expect(describeFinding(pilot[id]!(read(good, 'hardened')))).toBe('holds');
  });

  it.each(Object.keys(pilot))('fails for %s in the proof of concept', (id) => {
    expect(describeFinding(pilot[id]!(read(good, 'insecure')))).toMatch(/^insecure(\/[\w.-]+)?:\d+ {2}[A-Z].*\.$/);
  });

  it.each(weak)('fails for $id where it is weakened', (each) => {
    const finding = describeFinding(pilot[each.id]!(read(bad, 'hardened')));
    expect(finding).toMatch(/^hardened\/[\w-]+\.ts:\d+ {2}[A-Z].*\.$/);
    if (!('at' in each)) return;
    const text = textsOf(weakened).get(`hardened/${each.file}`)!;
    expect(finding.split(' ')[0]).toBe(
      `hardened/${each.file}:${text.slice(0, text.indexOf(each.at)).split('\n').length}`,
    );
  });
});
