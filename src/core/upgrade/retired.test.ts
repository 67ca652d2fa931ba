import { describe, expect, it } from 'vitest';
import { catalogue, sampleAnswers } from '../../../test/support/catalogue.js';
import { render } from '../rendering/render.js';
import type { Answers } from '../types.js';
import { unreadLine } from './hcl-blocks.js';
import type { Texts } from './resources.js';
import { planRetirement, RETIRED_PATH, RETURNED_PATH } from './retired.js';

function texts(more: Partial<Answers>, extra: Record<string, string> = {}): Texts {
  const { tree } = render({ ...sampleAnswers, ...more }, catalogue);
  const rendered = [...tree].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)] as const);
  return new Map([...rendered, ...Object.entries(extra)]);
}
const off = (...ids: string[]) => ({ waive: Object.fromEntries(ids.map((id) => [id, 'test'])) });
const strict = texts({});

describe('planRetirement', () => {
  it.each([
    ['customer-managed-key', ['aws_kms_key.content', 'aws_kms_alias.content', 'aws_kms_key_policy.content']],
    ['dnssec', ['aws_kms_key.dnssec', 'aws_route53_key_signing_key.site', 'aws_route53_hosted_zone_dnssec.site']],
    ['replica', ['aws_s3_bucket.replica', 'aws_s3_bucket_public_access_block.replica', 'aws_s3_bucket_policy.replica']],
    ['audit-trail', ['aws_s3_bucket.audit', 'aws_kms_key.audit', 'aws_s3_bucket_object_lock_configuration.audit']],
  ])('forgets, and does not destroy, what %s leaves behind', (id, addresses) => {
    const extra = {
      replica: ['origin-failover', 'replication-alarm'],
      'audit-trail': ['object-lock', 'records-alarm'],
    };
    const { retired, forgotten } = planRetirement(strict, texts(off(id, ...(extra[id as 'replica'] ?? []))));
    expect(forgotten).toEqual(expect.arrayContaining(addresses));
    for (const address of addresses)
      expect(retired).toContain(`removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`);
  });

  it('forgets nothing of a setting whose bucket stays', () => {
    expect(planRetirement(strict, texts(off('waf-rate-limit', 'dashboard'))).retired).toBeUndefined();
    const before = new Map([
      ['hardened/a.tf', 'resource "aws_s3_bucket" "a" {\n}\n\nresource "aws_s3_bucket_versioning" "a" {\n}\n'],
    ]);
    const after = new Map([['hardened/a.tf', 'resource "aws_s3_bucket" "a" {\n}\n']]);
    expect(planRetirement(before, after).forgotten).toEqual([]);
  });

  it('remembers what was retired earlier, and takes back what returns', () => {
    const without = texts(off('customer-managed-key'));
    const first = planRetirement(strict, without).retired!;
    const less = texts(off('customer-managed-key', 'dnssec'));
    const second = planRetirement(new Map([...without, [RETIRED_PATH, first]]), less).retired!;
    expect(second).toContain('from = aws_kms_key.content\n');
    expect(second).toContain('from = aws_kms_key.dnssec\n');
    const back = planRetirement(new Map([...less, [RETIRED_PATH, second]]), without);
    expect(back.takenBack).toContain('aws_kms_key.dnssec');
    expect(back.retired).not.toContain('dnssec');
    expect(back.returned).toContain(
      'import {\n  to = aws_kms_key.dnssec\n  id = data.aws_kms_alias.returned_dnssec.target_key_id\n}',
    );
    expect(back.returned).toContain('data "aws_kms_alias" "returned_dnssec" {\n  provider = aws.us_east_1\n');
    const all = planRetirement(new Map([...less, [RETIRED_PATH, second]]), strict);
    expect(all.retired).toBeUndefined();
  });

  it('knows the id of everything that can return', () => {
    const nothing = new Map<string, string>();
    const gone = planRetirement(strict, nothing);
    const back = planRetirement(new Map([[RETIRED_PATH, gone.retired!]]), strict);
    const imported = [...back.returned!.matchAll(/^ {2}to = (.+)$/gm)].map((match) => match[1]);
    expect(imported.toSorted()).toEqual(back.takenBack.toSorted());
    expect(back.withoutId).toEqual([]);
    expect(back.returned).not.toContain('undefined');
  });

  it('does not say that it takes back what nothing tells the id of', () => {
    const dns = (name: string) =>
      new Map([['hardened/a.tf', `resource "aws_route53_zone" "site" {\n  name = ${name}\n}\n`]]);
    const kept = ['aws_route53_zone.site'];
    const unknown = planRetirement(new Map(), dns('join(".", [\n    "a", "b"\n  ])'), { kept });
    expect(unknown).toMatchObject({ takenBack: [], withoutId: kept, returned: undefined });
    expect(planRetirement(new Map(), dns('"a.b"'), { kept })).toMatchObject({ takenBack: kept, withoutId: [] });
  });

  it('is sure of every line of the rendered code', () => {
    const doubted = [...strict].filter(([path, text]) => path.endsWith('.tf') && unreadLine(text) !== undefined);
    expect(doubted.map(([path]) => path)).toEqual([]);
  });

  it('leaves code of other folders alone', () => {
    expect(
      planRetirement(new Map([['insecure/main.tf', 'resource "aws_s3_bucket" "a" {\n}\n']]), new Map()),
    ).toMatchObject({ retired: undefined, forgotten: [] });
    expect(RETURNED_PATH).toBe('hardened/returned.tf');
  });
});
