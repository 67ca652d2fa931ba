/** One evidence a control, for code of each flavor: what weakens it is found where it stands, what only moves it is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cloudFormationOf, terraformOf, textsOf } from '../../../test/iac/trees.js';
import { renderSample } from '../../../test/support/library.js';
import { describeFinding } from '../finding.js';
import { pilot } from './index.js';

type Files = ReadonlyMap<string, string>;

const flavors = {
  terraform: { files: textsOf(renderSample({ iac: 'terraform' })), read: terraformOf },
  cloudformation: { files: textsOf(renderSample({ iac: 'cloudformation' })), read: cloudFormationOf },
} as const;

type Flavor = keyof typeof flavors;

async function judge(flavor: Flavor, id: string, files: Files, folder = 'hardened'): Promise<string> {
  return describeFinding(pilot[id]!(await flavors[flavor].read(files, folder)));
}

/** The file with one text replaced, and the line where that stands. */
function edited(files: Files, file: string, find: string, replace: string): { files: Files; line: number } {
  const text = files.get(file)!;
  const at = text.indexOf(find);
  expect(at, `${file} has ${find}`).toBeGreaterThanOrEqual(0);
  const changed = text.slice(0, at) + replace + text.slice(at + find.length);
  return { files: new Map(files).set(file, changed), line: text.slice(0, at).split('\n').length };
}

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
    find: 'default     = "TLSv1.2_2021"',
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
    find: 'TlsPolicy=TLSv1.3_2025',
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

/** Every resource and data source of Terraform under another name. */
function renamed(files: Files): Files {
  const all = [...files].filter(([file]) => file.endsWith('.tf'));
  const declared = all.flatMap(([, text]) =>
    [...text.matchAll(/^(?:resource|data) "(\w+)" "(\w+)"/gm)].map(([, type, name]) => [type!, name!] as const),
  );
  return new Map(
    [...files].map(([file, text]) => [
      file,
      file.endsWith('.tf')
        ? declared.reduce(
            (changed, [type, name]) =>
              changed
                .replace(new RegExp(`"${type}" "${name}"`), `"${type}" "renamed_${name}"`)
                .replaceAll(new RegExp(`\\b${type}\\.${name}\\b`, 'g'), `${type}.renamed_${name}`),
            text,
          )
        : text,
    ]),
  );
}

/** All of a module in one file. */
function inOneFile(files: Files): Files {
  const own = [...files].filter(([file]) => /^hardened\/[^/]+\.tf$/.test(file));
  const others = [...files].filter(([file]) => !/^hardened\/[^/]+\.tf$/.test(file));
  return new Map([...others, ['hardened/all.tf', own.map(([, text]) => text).join('\n')]]);
}

describe('code that its owner changes', () => {
  const { files } = flavors.terraform;
  let moved: Readonly<Record<string, Files>>;
  beforeAll(() => {
    moved = { renamed: renamed(files), 'in one file': inOneFile(files), 'both at once': inOneFile(renamed(files)) };
  });

  it.each(['renamed', 'in one file', 'both at once'].flatMap((how) => Object.keys(pilot).map((id) => ({ how, id }))))(
    'holds $id when it is $how',
    async ({ how, id }) => {
      expect(await judge('terraform', id, moved[how]!)).toBe('holds');
    },
  );

  it.each([
    [
      'waf',
      'hardened/distribution.tf',
      'aws_wafv2_web_acl.site.arn',
      'local.acl',
      'locals {\n  acl = aws_wafv2_web_acl.site.arn\n}\n',
    ],
    ['bucket-encryption', 'hardened/logs.tf', '"AES256"', 'var.how', 'variable "how" {\n  default = "AES256"\n}\n'],
    ['waf', 'hardened/waf.tf', '"CLOUDFRONT"', 'upper("cloud${lower("FRONT")}")', ''],
    [
      'deploy-role',
      'hardened/deploy-role.tf',
      '["s3:PutObject", "s3:DeleteObject"]',
      'concat(["s3:PutObject"], var.more)',
      'variable "more" {\n  default = ["s3:DeleteObject"]\n}\n',
    ],
  ])('holds %s when %s says %s as %s', async (id, file, find, replace, more) => {
    const changed = edited(files, file, find, replace).files;
    expect(await judge('terraform', id, new Map(changed).set('hardened/more.tf', more))).toBe('holds');
  });

  it.each([
    [
      'bucket-encryption',
      'hardened/logs.tf',
      '"AES256"',
      'var.how',
      'variable "how" {}\n',
      'the variable "how" has no default',
    ],
    [
      'bucket-encryption',
      'hardened/logs.tf',
      'bucket = aws_s3_bucket.logs.id\n\n  rule {\n    apply',
      'bucket = var.which\n\n  rule {\n    apply',
      'variable "which" {}\n',
      'the variable "which" has no default',
    ],
    [
      'tls-floor',
      'hardened/distribution.tf',
      'var.tls_policy',
      'data.external.tls.result["floor"]',
      'data "external" "tls" {}\n',
      'is looked up in the account',
    ],
    [
      'waf',
      'hardened/distribution.tf',
      'aws_wafv2_web_acl.site.arn',
      'module.firewall.arn',
      'module "firewall" {\n  source = "./firewall"\n}\n',
      'the module "firewall" is not read',
    ],
    [
      'deploy-role',
      'hardened/deploy-role.tf',
      '["s3:PutObject", "s3:DeleteObject"]',
      'templatefile("x", {})',
      '',
      'the function templatefile is not evaluated',
    ],
  ])('leaves %s unknown when %s says %s as %s', async (id, file, find, replace, more, why) => {
    const changed = edited(files, file, find, replace).files;
    expect(await judge('terraform', id, new Map(changed).set('hardened/more.tf', more))).toMatch(/Unknown: /);
    expect(await judge('terraform', id, new Map(changed).set('hardened/more.tf', more))).toContain(why);
  });
});
