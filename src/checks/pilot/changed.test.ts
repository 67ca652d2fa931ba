/** What an owner may do to the code without weakening it: no finding may come of that. */
import { beforeAll, describe, expect, it } from 'vitest';
import { edited, type Files, flavors, judge } from '../../../test/iac/judge.js';
import { pilot } from './index.js';

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
    [
      'bucket-encryption',
      'hardened/logs.tf',
      'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {',
      'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {\n  count = var.how_many',
      'variable "how_many" {}\n',
      'the variable "how_many" has no default',
    ],
    [
      'bucket-encryption',
      'hardened/logs.tf',
      'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {',
      'resource "aws_s3_bucket_something_else" "logs" {',
      'module "encryption" {\n  source = "./encryption"\n  bucket = aws_s3_bucket.logs.id\n}\n',
      'the module "encryption" is not read',
    ],
    [
      'deploy-role',
      'hardened/deploy-role.tf',
      '"upload-and-invalidate"',
      '"upload"',
      'variable "whose" {}\nresource "aws_iam_role_policy_attachment" "more" {\n  role       = var.whose\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}\n',
      'the variable "whose" has no default',
    ],
  ])('leaves %s unknown when %s says %s as %s', async (id, file, find, replace, more, why) => {
    const changed = edited(files, file, find, replace).files;
    expect(await judge('terraform', id, new Map(changed).set('hardened/more.tf', more))).toMatch(/Unknown: /);
    expect(await judge('terraform', id, new Map(changed).set('hardened/more.tf', more))).toContain(why);
  });
  it('fails deploy-role when another file attaches a policy to it', async () => {
    const more =
      'resource "aws_iam_role_policy_attachment" "more" {\n  role       = aws_iam_role.deploy.name\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}\n';
    expect(await judge('terraform', 'deploy-role', new Map(files).set('hardened/more.tf', more))).toMatch(
      /^hardened\/more\.tf:\d+ {2}The role has managed policies/,
    );
  });
});
