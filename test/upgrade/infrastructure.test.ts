/** What an upgrade tells Terraform, in whole repositories: what holds data is forgotten, not destroyed, and taken back later. */
import fc from 'fast-check';
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { resourcesOf } from '../../src/core/upgrade/resources.js';
import { RETIRED_PATH, RETURNED_PATH } from '../../src/core/upgrade/retired.js';
import { holding } from '../support/catalogue.js';
import { addresses, deployed, filesOf, off, on, read, upgrade } from '../support/upgrade/repositories.js';
import { SITE } from '../support/upgrade/versions.js';

const ZONE = 'Z0123456789ABCDEFGHIJ';

describe('turning off a control whose resources hold data, in Terraform', () => {
  it.each(holding)('%s: what it leaves is kept, and comes back with it', async (id) => {
    const volume = deployed();
    const before = resourcesOf(new Map(Object.entries(filesOf(volume))));
    const { out } = await upgrade(volume, ...off(id));
    const retired = addresses(read(volume, RETIRED_PATH), 'from');
    const after = resourcesOf(new Map(Object.entries(filesOf(volume))));
    const gone = [...before.keys()].filter((address) => !after.has(address));
    // What the function at the edge prints is not a record.
    const holding = gone
      .filter((address) => !address.endsWith('.viewer_request'))
      .filter((address) => /^aws_(s3_bucket|kms_key|route53_zone|cloudwatch_log_group)\./.test(address));
    expect(holding).not.toEqual([]);
    expect(retired).toEqual(expect.arrayContaining(holding));
    expect(retired.filter((address) => !gone.includes(address))).toEqual([]);
    expect(out).toMatch(/What is left to do:\n[\s\S]* {2}- The next apply makes Terraform forget .*docs\/runbook\.md/);
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);

    expect((await upgrade(volume, ...on(id))).out).toMatch(/The next apply takes back/);
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    // A key policy is written over the one that is there.
    const imported = retired.filter((address) => !address.startsWith('aws_kms_key_policy.'));
    expect(addresses(read(volume, RETURNED_PATH), 'to').toSorted()).toEqual(imported.toSorted());
    expect(JSON.parse(read(volume, MANIFEST_PATH)!)).not.toHaveProperty('kept');
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);
  });

  it('may delete retired.tf after the apply: it is not written again, and the key still comes back', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    volume.unlinkSync(`${SITE}/${RETIRED_PATH}`);
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);
    await upgrade(volume, ...off('replica'));
    expect(read(volume, RETIRED_PATH)).not.toContain('aws_kms_key.content');
    await upgrade(volume, ...on('customer-managed-key'));
    expect(addresses(read(volume, RETURNED_PATH), 'to')).toContain('aws_kms_key.content');
  });

  it('takes back the zone, which it looks up by its name', async () => {
    const volume = deployed();
    await upgrade(volume, '--zone', ZONE);
    const { out } = await upgrade(volume, '--zone', 'new');
    expect(out).toMatch(/The next apply takes back .*aws_route53_zone\.site/);
    expect(read(volume, RETURNED_PATH)).toContain(
      'data "aws_route53_zone" "returned_site" {\n  name = "example.com"\n}\n\nimport {\n  to = aws_route53_zone.site\n  id = data.aws_route53_zone.returned_site.zone_id\n}\n',
    );
    await upgrade(volume, '--zone', ZONE);
    expect(read(volume, RETURNED_PATH) ?? '').not.toContain('aws_route53_zone');
  });

  it('drops an import that was never applied when the control goes again', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    await upgrade(volume, ...on('customer-managed-key'));
    await upgrade(volume, ...off('customer-managed-key'));
    expect(read(volume, RETURNED_PATH)).toBeUndefined();
    expect(addresses(read(volume, RETIRED_PATH), 'from')).toContain('aws_kms_key.content');
  });

  it('leaves the file alone where the ownership file says so, and says what belongs in it', async () => {
    const volume = deployed();
    volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update hardened/retired.tf\n');
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect(out).toMatch(/hardened\/retired\.tf is left to you[\s\S]*from = aws_kms_key\.content/);
    expect(out).not.toContain('The next apply');

    volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update hardened/returned.tf\n');
    const back = await upgrade(volume, ...on('customer-managed-key'));
    expect(back.out).toMatch(/hardened\/returned\.tf is left to you[\s\S]*to = aws_kms_key\.content/);
    expect(back.out).not.toContain('The next apply');
  });

  it('shows it in a dry run and in JSON, and writes nothing', async () => {
    const volume = deployed();
    const before = filesOf(volume);
    const diff = await upgrade(volume, '--dry-run', ...off('customer-managed-key'));
    expect(diff.out).toMatch(/\+removed \{\n\+ {2}from = aws_kms_alias\.content/);
    const json = JSON.parse((await upgrade(volume, '--dry-run', '--json', ...off('customer-managed-key'))).out);
    expect(json.changes).toContainEqual({ kind: 'create', path: RETIRED_PATH, reason: 'retired' });
    expect(json.nextSteps.join('\n')).toMatch(/^The next apply makes Terraform forget/m);
    expect(filesOf(volume)).toEqual(before);
  });

  it('never forgets what the code declares, and never loses what held data, whatever is turned off and on', async () => {
    const change = fc.record({ id: fc.constantFrom(...holding), on: fc.boolean(), forget: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const volume = deployed();
        const ever = new Set(holders(volume));
        for (const each of changes) {
          await upgrade(volume, ...(each.on ? on(each.id) : off(each.id)));
          const declared = [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()];
          const { kept = [] } = JSON.parse(read(volume, MANIFEST_PATH)!) as { readonly kept?: readonly string[] };
          const removed = addresses(read(volume, RETIRED_PATH), 'from');
          const imported = addresses(read(volume, RETURNED_PATH), 'to');
          expect(removed.filter((address) => declared.includes(address))).toEqual([]);
          expect(imported.filter((address) => !declared.includes(address))).toEqual([]);
          expect([...ever].filter((address) => !declared.includes(address) && !kept.includes(address))).toEqual([]);
          if (each.forget && read(volume, RETIRED_PATH)) volume.unlinkSync(`${SITE}/${RETIRED_PATH}`);
        }
      }),
      {
        numRuns: 6,
        // One requires what turning off the other took along.
        examples: [
          [
            [
              { id: 'alarm-topic-key', on: false, forget: false },
              { id: 'dns-query-logs', on: true, forget: false },
            ],
          ],
        ],
      },
    );
  }, 120_000);
});

const holders = (volume: Volume) =>
  [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()].filter((address) =>
    /^aws_(s3_bucket|kms_key|route53_zone)\./.test(address),
  );
