/** One evidence a control, for code of each flavor: what weakens it is found where it stands. */
import { describe, expect, it } from 'vitest';
import { edited, type Flavor, flavors, judge } from '../../../test/iac/judge.js';
import { pilot } from './index.js';

describe.each(['terraform', 'cloudformation'] as const)('in %s', (flavor) => {
  it.each(Object.keys(pilot))('%s holds as rendered', async (id) => {
    expect(await judge(flavor, id, flavors[flavor].files)).toBe('holds');
  });

  it.each(Object.keys(pilot))('%s fails in the proof of concept', async (id) => {
    expect(await judge(flavor, id, flavors[flavor].files, 'insecure')).toMatch(
      /^insecure(\/[\w.]+)?:\d+ {2}[A-Z].*\.$/,
    );
  });
});

interface Weak {
  readonly flavor: Flavor;
  readonly id: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Text of the line that the finding must name, where it is not the edited one. */
  readonly at?: string;
  readonly says: string;
}

const weak: readonly Weak[] = [
  {
    flavor: 'terraform',
    id: 'waf',
    file: 'hardened/distribution.tf',
    find: 'web_acl_id = aws_wafv2_web_acl.site.arn',
    replace: '',
    at: 'resource "aws_cloudfront_distribution"',
    says: 'has no web ACL',
  },
  {
    flavor: 'terraform',
    id: 'waf',
    file: 'hardened/waf.tf',
    find: 'AWSManagedRulesKnownBadInputsRuleSet',
    replace: 'AWSManagedRulesLinuxRuleSet',
    at: 'resource "aws_wafv2_web_acl"',
    says: 'KnownBadInputs',
  },
  {
    flavor: 'terraform',
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: 'sse_algorithm = "AES256"',
    replace: 'sse_algorithm = "none"',
    says: 'how it encrypts',
  },
  {
    flavor: 'terraform',
    id: 'tls-floor',
    file: 'hardened/variables.tf',
    find: 'default     = "TLSv1.2_2025"',
    replace: 'default     = "TLSv1.1_2016"',
    says: 'older than 1.2',
  },
  {
    flavor: 'terraform',
    id: 'error-alarms',
    file: 'hardened/monitoring.tf',
    find: 'Region         = "Global"',
    replace: 'Region         = "eu-central-1"',
    says: 'never sees a number',
  },
  {
    flavor: 'terraform',
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: 'actions   = ["s3:PutObject", "s3:DeleteObject"]',
    replace: 'actions   = ["s3:PutObject", "s3:*"]',
    says: 'more than an upload',
  },
  {
    flavor: 'terraform',
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: ':environment:production"]',
    replace: ':*"]',
    says: 'outside of the environment',
  },
  {
    flavor: 'terraform',
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: '/.prodgrade-state/*"]',
    replace: '/*"]',
    says: 'more than the record',
  },
  {
    flavor: 'cloudformation',
    id: 'waf',
    file: 'hardened/edge.yaml',
    find: 'WebACLId: !GetAtt WebAcl.Arn',
    replace: 'Staging: false',
    at: 'Type: AWS::CloudFront::Distribution',
    says: 'has no web ACL',
  },
  {
    flavor: 'cloudformation',
    id: 'bucket-encryption',
    file: 'hardened/content.yaml',
    find: 'SSEAlgorithm: AES256',
    replace: 'SSEAlgorithm: none',
    says: 'how it encrypts',
  },
  {
    flavor: 'cloudformation',
    id: 'tls-floor',
    file: 'hardened/settings.properties',
    find: 'TlsPolicy=TLSv1.2_2025',
    replace: 'TlsPolicy=TLSv1.1_2016',
    says: 'older than 1.2',
  },
  {
    flavor: 'cloudformation',
    id: 'error-alarms',
    file: 'hardened/monitoring.yaml',
    find: 'Value: Global',
    replace: 'Value: eu-central-1',
    says: 'never sees a number',
  },
  {
    flavor: 'cloudformation',
    id: 'deploy-role',
    file: 'hardened/content.yaml',
    find: 's3:PutObject, s3:DeleteObject',
    replace: "s3:PutObject, 's3:*'",
    says: 'more than an upload',
  },
  {
    flavor: 'cloudformation',
    id: 'deploy-role',
    file: 'hardened/content.yaml',
    find: 'Resource: !Sub ${ContentBucket.Arn}/.prodgrade-state/*\n\n              - Sid: ShowNewFiles',
    replace: 'Resource: !Sub ${ContentBucket.Arn}/*\n\n              - Sid: ShowNewFiles',
    says: 'more than the record',
  },
];

describe('code that is weakened', () => {
  it.each(weak)('fails $id at its line: $flavor, $replace', async ({ flavor, id, file, find, replace, at, says }) => {
    const { files, line } = edited(flavors[flavor].files, file, find, replace);
    const text = files.get(file)!;
    const expected = at === undefined ? line : text.slice(0, text.indexOf(at)).split('\n').length;
    const finding = await judge(flavor, id, files);
    expect(finding).toContain(says);
    expect(finding.split(' ')[0]).toBe(`${file}:${expected}`);
  });
});
