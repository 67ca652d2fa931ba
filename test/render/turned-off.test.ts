/**
 * Any control can be turned off on a site that stands. Without more, Terraform destroys what left the code before it changes what
 * referred to it, and AWS refuses to delete what is in use. `create_before_destroy` turns that order.
 */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/types.js';
import { controls, renderSample, withDependents } from '../support/catalogue.js';
import { type Node, resourceGraph } from '../support/render/turned-off.js';

/**
 * Settings of another resource: to destroy one takes the setting back, and nothing of AWS stands in the way. They must never
 * create first: the new setting would be written and then taken back, in one and the same place.
 */
const settings: readonly { readonly type: RegExp; readonly reason: string }[] = [
  { type: /^aws_s3_bucket_\w+$/, reason: 'a setting of its bucket' },
  { type: /^aws_kms_key_policy$/, reason: 'the policy of its key' },
  { type: /^aws_(sns_topic|cloudwatch_log_resource)_policy$/, reason: 'the policy of its topic or log group' },
  { type: /^aws_iam_role_policy$/, reason: 'the policy of its role' },
  { type: /^aws_route53_hosted_zone_dnssec$/, reason: 'a setting of its zone' },
  { type: /^aws_wafv2_web_acl_logging_configuration$/, reason: 'a setting of its web ACL' },
  { type: /^aws_cloudfront_monitoring_subscription$/, reason: 'a setting of its distribution' },
];
const isSetting = (address: string) => settings.some(({ type }) => type.test(address.split('.')[0]!));

/** What only names a thing: AWS deletes the thing all the same. */
const naming: readonly { readonly from: RegExp; readonly to: RegExp; readonly reason: string }[] = [
  { from: /^aws_iam_(role_)?policy\./, to: /./, reason: 'a right, which who applies needs until the thing is deleted' },
  { from: /^aws_cloudtrail\./, to: /^aws_s3_bucket\.logs$/, reason: 'a selector of events, which is text' },
  { from: /^aws_cloudwatch_log_metric_filter\./, to: /^aws_s3_bucket\./, reason: 'a pattern, which is text' },
];
const onlyNames = (from: string, to: string) => naming.some((each) => each.from.test(from) && each.to.test(to));

const everything: Partial<Answers> = { add: controls.filter(({ optIn }) => optIn).map(({ id }) => id) };

function without(id: string): Partial<Answers> {
  const gone = withDependents(id);
  return {
    add: everything.add!.filter((each) => !gone.includes(each)),
    waive: Object.fromEntries(gone.map((each) => [each, 'turned off'])),
  };
}

/** What goes although something that stays refers to it, and is not created first. */
function destroyedTooEarly(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): readonly string[] {
  const gone = [...before.values()].filter(({ address }) => !after.has(address));
  return gone
    .filter(({ address, createsFirst }) => !createsFirst && !isSetting(address))
    .flatMap(({ address }) =>
      [...after.keys()]
        .filter((stays) => !onlyNames(stays, address) && before.get(stays)?.refersTo.has(address))
        .map((stays) => `${stays} refers to ${address}`),
    );
}

const before = resourceGraph(renderSample(everything));

describe('turning a control off on a site that stands', () => {
  it.each(controls.filter(({ builtIn, manual }) => !builtIn && !manual))(
    'destroys nothing before what refers to it has let go: $id',
    async ({ id }) => {
      expect(destroyedTooEarly(await before, await resourceGraph(renderSample(without(id))))).toEqual([]);
    },
  );

  it.each([
    { waf: false },
    { www: false },
    { email: '' },
    { tier: 'standard' as const },
    { tier: 'baseline' as const },
  ])('nor does another answer: %j', async (answers) => {
    expect(destroyedTooEarly(await before, await resourceGraph(renderSample(answers)))).toEqual([]);
  });

  it('creates first what the distribution refers to, turned off or renamed', async () => {
    const graph = await before;
    const named = [...graph.get('aws_cloudfront_distribution.site')!.refersTo].filter(
      (address) => address !== 'aws_s3_bucket.content' && address !== 'aws_acm_certificate_validation.site',
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((address) => !graph.get(address)!.createsFirst)).toEqual([]);
  });

  it('creates no setting first, not even by what depends on it', async () => {
    const graph = await before;
    const forced = (address: string): readonly string[] =>
      [...graph.get(address)!.refersTo].flatMap((next) => [next, ...forced(next)]);
    const first = [...graph.values()].filter(({ createsFirst }) => createsFirst).map(({ address }) => address);
    expect([...first, ...first.flatMap(forced)].filter(isSetting)).toEqual([]);
  });
});
