/** Terraform that says a value in another way than it is rendered, and why that leaves a control open. */
export interface Undecided {
  readonly id: string;
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
  /** What stands in a file beside it. */
  readonly more?: string;
  /** Why nobody can tell; the control holds where it is left out. */
  readonly why?: string;
}

export const undecided: readonly Undecided[] = [
  {
    id: 'waf',
    file: 'hardened/distribution.tf',
    find: 'aws_wafv2_web_acl.site.arn',
    replace: 'local.acl',
    more: 'locals {\n  acl = aws_wafv2_web_acl.site.arn\n}\n',
  },
  {
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: '"AES256"',
    replace: 'var.how',
    more: 'variable "how" {\n  default = "AES256"\n}\n',
  },
  {
    id: 'waf',
    file: 'hardened/waf.tf',
    find: '"CLOUDFRONT"',
    replace: 'upper("cloud${lower("FRONT")}")',
  },
  {
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: '["s3:PutObject", "s3:DeleteObject"]',
    replace: 'concat(["s3:PutObject"], var.more)',
    more: 'variable "more" {\n  default = ["s3:DeleteObject"]\n}\n',
  },
  {
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: '"AES256"',
    replace: 'var.how',
    more: 'variable "how" {}\n',
    why: 'the variable "how" has no default',
  },
  {
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: 'bucket = aws_s3_bucket.logs.id\n\n  rule {\n    apply',
    replace: 'bucket = var.which\n\n  rule {\n    apply',
    more: 'variable "which" {}\n',
    why: 'the variable "which" has no default',
  },
  {
    id: 'tls-floor',
    file: 'hardened/distribution.tf',
    find: 'var.tls_policy',
    replace: 'data.external.tls.result["floor"]',
    more: 'data "external" "tls" {}\n',
    why: 'is looked up in the account',
  },
  {
    id: 'waf',
    file: 'hardened/distribution.tf',
    find: 'aws_wafv2_web_acl.site.arn',
    replace: 'module.firewall.arn',
    more: 'module "firewall" {\n  source = "./firewall"\n}\n',
    why: 'the module "firewall" is not read',
  },
  {
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: '["s3:PutObject", "s3:DeleteObject"]',
    replace: 'templatefile("x", {})',
    why: 'the function templatefile is not evaluated',
  },
  {
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: 'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {',
    replace: 'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {\n  count = var.how_many',
    more: 'variable "how_many" {}\n',
    why: 'the variable "how_many" has no default',
  },
  {
    id: 'bucket-encryption',
    file: 'hardened/logs.tf',
    find: 'resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {',
    replace: 'resource "aws_s3_bucket_something_else" "logs" {',
    more: 'module "encryption" {\n  source = "./encryption"\n  bucket = aws_s3_bucket.logs.id\n}\n',
    why: 'the module "encryption" is not read',
  },
  {
    id: 'deploy-role',
    file: 'hardened/deploy-role.tf',
    find: '"upload-and-invalidate"',
    replace: '"upload"',
    more: 'variable "whose" {}\nresource "aws_iam_role_policy_attachment" "more" {\n  role       = var.whose\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}\n',
    why: 'the variable "whose" has no default',
  },
];
