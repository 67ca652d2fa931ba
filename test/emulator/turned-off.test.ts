/**
 * Controls turned off on a site that stands, with one apply. The emulator refuses, as AWS does, to delete what a
 * distribution still names.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import type { Answers } from '../../src/core/types.js';
import { catalogue, withDependents } from '../support/catalogue.js';
import { printGaps, withoutNoise } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite } from '../support/emulator/open-site.js';
import { strict } from '../support/emulator/scenarios.js';
import type { Site } from '../support/emulator/site.js';
import { caller } from '../support/emulator/target.js';
import { apply, mustRun, plannedChanges } from '../support/emulator/terraform.js';
import { hasTerraform, terraform } from '../support/terraform/run.js';

/** Of what these bring, something that stays refers to: distribution, buckets, topic. */
const off = ['security-headers', 'replica', 'customer-managed-key', 'alarm-topic-key', 'health-check'];
const fewer: Answers = {
  ...strict.answers,
  waf: false,
  waive: {
    ...strict.answers.waive,
    ...Object.fromEntries(off.flatMap(withDependents).map((id) => [id, 'turned off'])),
  },
};
/** What the apply must have destroyed, by the controls that brought it. */
const gone = [
  'aws_wafv2_web_acl.site',
  'aws_cloudfront_response_headers_policy.site',
  'aws_s3_bucket.replica',
  'aws_kms_key.content',
  'aws_kms_key.operations',
  'aws_route53_health_check.site',
];

describe.skipIf(!hasTerraform() || !hasEmulator())('a strict site whose controls are turned off', () => {
  let site: Site;
  beforeAll(async () => {
    printGaps();
    site = await openSite(strict, 'hardened');
    await apply(site);
  });
  afterAll(() => site?.close());

  const resources = async () => (await mustRun(site.folder, ['state', 'list'], site.emulator.environment)).split('\n');

  it('has what is turned off, and the emulator refuses to delete what the distribution names', async () => {
    expect(await resources()).toEqual(expect.arrayContaining(gone));
    const { call, close } = caller(site.emulator, 'us-east-1');
    const answer = async (service: string, operation: string, input: Readonly<Record<string, unknown>>) => {
      const reply = await call<Record<string, unknown>>({ as: 'root', service, operation, input });
      return reply.ok ? reply.output : reply.code;
    };
    const { prefix } = site.locals;
    const acls = (await answer('wafv2', 'ListWebACLs', { Scope: 'CLOUDFRONT' })) as {
      readonly WebACLs: readonly { readonly Name: string; readonly Id: string; readonly LockToken: string }[];
    };
    const [{ Name, Id, LockToken }] = acls.WebACLs as [(typeof acls.WebACLs)[0]];
    const viewer = (await answer('cloudfront', 'DescribeFunction', {
      Name: `${prefix}-viewer-request`,
      Stage: 'DEVELOPMENT',
    })) as {
      readonly ETag: string;
    };
    expect([
      await answer('wafv2', 'DeleteWebACL', { Name, Id, LockToken, Scope: 'CLOUDFRONT' }),
      await answer('cloudfront', 'DeleteFunction', { Name: `${prefix}-viewer-request`, IfMatch: viewer.ETag }),
    ]).toEqual(['WAFAssociatedItemException', 'FunctionInUse']);
    close();
  });

  it('refuses a plan that destroys what holds data, for each of its guards', async () => {
    const guards = (await resources()).filter((address) => /^terraform_data\..*_guard/.test(address));
    const { status, stderr } = await terraform(
      site.folder,
      ['plan', '-destroy', '-input=false', '-no-color'],
      site.emulator.environment,
    );
    expect(guards.length).toBeGreaterThan(5);
    expect(status).not.toBe(0);
    const refused = [...stderr.matchAll(/Resource\s+(terraform_data\.\w+\[0\])/g)].map(([, address]) => address);
    expect(new Set(refused)).toEqual(new Set(guards));
  });

  it('lets go of each with one apply, and has nothing to change afterwards', async () => {
    for (const name of readdirSync(site.folder)) if (name.endsWith('.tf')) rmSync(join(site.folder, name));
    const { tree } = render(fewer, catalogue);
    for (const [path, { bytes }] of tree) if (path.endsWith('.tf')) writeFileSync(join(site.root, path), bytes);
    await apply({ ...site, tree });
    const left = await resources();
    expect(gone.filter((address) => left.includes(address))).toEqual([]);
    expect(withoutNoise(await plannedChanges(site.folder, site.emulator.environment))).toEqual([]);
  });
});
