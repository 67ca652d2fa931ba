/** What is taken out for provider 5 is what the list says and no more, and can be read back. */
import { describe, expect, it } from 'vitest';
import { fromPlain } from '../../src/iac/plain.js';
import { map, unknown } from '../../src/iac/value.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { forProvider5, putBack, takenAway } from '../support/terraform/provider-5.js';

const tree = renderSample();
const copy = forProvider5(tree);
const lines = (text: string) => text.split('\n').map((line) => line.trim());

describe('a copy for provider 5', () => {
  it('lacks the arguments of the list, one line each, and nothing else', () => {
    const gone = [...tree.keys()]
      .filter((path) => path.endsWith('.tf'))
      .flatMap((path) => {
        const left = lines(textOf(copy, path));
        return lines(textOf(tree, path)).filter((line) => !left.includes(line));
      });
    expect(new Set(gone)).toEqual(
      new Set([
        'bucket_namespace = "account-regional"',
        'blocked_encryption_types = ["SSE-C"]',
        'resource_arn    = aws_cloudwatch_log_group.dns_queries.arn',
        'resource_arn    = aws_cloudwatch_log_group.waf.arn',
      ]),
    );
  });

  it('asks for no argument of the list in its tests, and keeps the other asserts', () => {
    const asserts = (text: string) => text.match(/^ *assert \{$/gm)!.length;
    const test = textOf(copy, 'hardened/tests/controls.tftest.hcl');
    for (const { path, lowered, instead } of takenAway)
      if (!lowered && !instead) expect(test).not.toContain(path.at(-1)!);
    expect(asserts(textOf(tree, 'hardened/tests/controls.tftest.hcl')) - asserts(test)).toBe(2);
  });

  it('has another argument where provider 5 needs one', () => {
    expect(textOf(copy, 'hardened/query-logs.tf')).toContain(
      'policy_name = aws_cloudwatch_log_group.dns_queries.name\n',
    );
    expect(textOf(copy, 'hardened/waf.tf')).toContain('policy_name = aws_cloudwatch_log_group.waf.name\n');
  });

  it('overrides the version in every root module, and repeats no resource', () => {
    for (const folder of ['insecure', 'hardened', 'hardened/bootstrap']) {
      const text = textOf(copy, `${folder}/zz_provider_override.tf`);
      expect(text).toContain('version = "5.100.0"');
      expect(text).not.toContain('resource');
    }
    expect(textOf(copy, 'hardened/zz_provider_override.tf')).toContain('default = "TLSv1.2_2021"');
  });

  it('leaves the rendered files as they are', () => {
    expect(textOf(tree, 'hardened/content.tf')).toContain('bucket_namespace');
  });
});

describe('what was taken away', () => {
  const place = { file: 'hardened/main.tf', line: 1, endLine: 1 };
  const body = (said: unknown) => fromPlain(said, place);

  it('is read from the code', () => {
    expect(putBack('aws_s3_bucket', { bucket: 'a' }, body({ bucket_namespace: 'account-regional' }))).toEqual({
      bucket: 'a',
      bucket_namespace: 'account-regional',
    });
    const values = { viewer_certificate: [{ minimum_protocol_version: 'TLSv1.2_2021' }] };
    const said = body({ viewer_certificate: [{ minimum_protocol_version: 'TLSv1.2_2025' }] });
    expect(putBack('aws_cloudfront_distribution', values, said)).toEqual({
      viewer_certificate: [{ minimum_protocol_version: 'TLSv1.2_2025' }],
    });
  });

  it('is nothing where the code says nothing, and what only Terraform knows is refused', () => {
    expect(putBack('aws_s3_bucket', { bucket: 'a' }, body({}))).toEqual({ bucket: 'a' });
    const open = map([['bucket_namespace', unknown('the variable "x" has no default', place)]], place);
    expect(() => putBack('aws_s3_bucket', {}, open)).toThrow('expression');
  });
});
