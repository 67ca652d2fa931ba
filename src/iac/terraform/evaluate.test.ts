/** What expressions of Terraform are worth, and what is left unknown. */
import { describe, expect, it } from 'vitest';
import { bare, get } from '../access.js';
import { namesOf } from '../names.js';
import { readTerraform } from './read.js';

/** Value of one output of a small module. */
async function outcome(expression: string, more = '') {
  const text = `output "it" {\n  value = ${expression}\n}\n${more}`;
  const infrastructure = await readTerraform(new Map([['m/main.tf', text]]), 'm', { account: '1' });
  return namesOf(infrastructure).settled(infrastructure.outputs[0]!.value);
}

const declared = `
variable "name" {
  default = "site"
}
variable "open" {}
variable "none" {
  default = null
}
locals {
  hosts = ["a.com", "www.a.com"]
  map   = { x = 1, "y" = { z = [true] } }
  round = local.round
}
resource "aws_s3_bucket" "b" {
  count  = 1
  bucket = "b-\${var.name}"
}
resource "aws_sns_topic" "t" {
  for_each = toset(["p", "q"])
  name     = "t-\${each.key}"
}
provider "aws" {
  region = "eu-west-1"
}
`;

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['"a $${b} \\"q\\" \\u00e9"', 'a ${b} "q" é'],
    ['"<${var.name}> and ${1 + 1}"', '<site> and 2'],
    ['"${local.hosts}"', ['a.com', 'www.a.com']],
    ['<<-EOT\n    one ${var.name}\n      two\n  EOT\n', 'one site\n  two\n'],
    ['"%{ if var.name == "site" }yes%{ else }no%{ endif }"', 'yes'],
    ['var.none == null ? "none" : var.none', 'none'],
    ['local.map.y.z[0]', true],
    ['local.map["x"]', 1],
    ['local.hosts[*]', ['a.com', 'www.a.com']],
    ['[for i, h in local.hosts : "${i}:${h}" if h != "a.com"]', ['1:www.a.com']],
    ['{ for k, v in { a = 1, b = 2 } : upper(k) => v + 1 }', { A: 2, B: 3 }],
    ['{ for h in local.hosts : length(h) > 5 => h... }', { false: ['a.com'], true: ['www.a.com'] }],
    ['merge({ a = 1 }, { b = 2, a = 3 })', { a: 3, b: 2 }],
    ['max([1, 5]...)', 5],
    ['join(",", concat(["a"], local.hosts))', 'a,a.com,www.a.com'],
    ['format("%s-%d%%", "a", 5)', 'a-5%'],
    ['replace("a.b.c", ".", "-")', 'a-b-c'],
    ['substr("abcdef", 1, 3)', 'bcd'],
    ['try(local.map.nothing, "otherwise")', 'otherwise'],
    ['coalesce(null, "", "c")', 'c'],
    ['lookup({ a = 1 }, "b", 2)', 2],
    ['one([])', null],
    ['jsondecode(jsonencode({ a = [1] }))', { a: [1] }],
    ['toset(["b", "a", "b"])', ['a', 'b']],
    ['!(true && false) || false', true],
    ['true || var.open', true],
    ['var.open == "x" ? "same" : "same"', 'same'],
    ['aws_s3_bucket.b[0].arn', 'arn:aws:s3:::b-site'],
    ['aws_s3_bucket.b[*].id', ['b-site']],
    ['aws_sns_topic.t["q"].arn', 'arn:aws:sns:eu-west-1:1:t-q'],
    ['[for t in aws_sns_topic.t : t.name]', ['t-p', 't-q']],
  ])('%s', async (expression, expected) => {
    const value = await outcome(expression, declared);
    expect(bare(value)).toEqual(expected);
  });

  it.each([
    ['var.open', 'the variable "open" has no default'],
    ['var.nothing', 'the variable "nothing" is not declared'],
    ['"a-${var.open}"', 'the variable "open" has no default'],
    ['false || var.open', 'the variable "open" has no default'],
    ['var.open ? "a" : "b"', 'the variable "open" has no default'],
    ['try(aws_s3_bucket.b[0].policy, "x")', 'aws_s3_bucket.b[0].policy is only known once it is applied'],
    ['length(jsonencode({}))', 'length of text that is JSON is not evaluated'],
    ['upper(aws_s3_bucket.b[0].arn)', 'upper of a value that only AWS knows'],
    ['timestamp()', 'the function timestamp is not evaluated'],
    ['local.round', 'round refers to itself'],
    ['module.m.x', 'the module "m" is not read'],
    ['data.aws_vpc.main.id', 'data.aws_vpc.main is not in the code'],
    ['aws_nothing.here.arn', 'aws_nothing.here is not in the code'],
    ['[for x in var.open : x]', 'the variable "open" has no default'],
    ['1 + "a"', '+ needs two numbers'],
    ['constructor("x")', 'the function constructor is not evaluated'],
  ])('%s is unknown', async (expression, why) => {
    expect(await outcome(expression, declared)).toMatchObject({ kind: 'unknown', why });
  });

  it('keeps the line of the default that it comes from', async () => {
    const value = await outcome('var.name', declared);
    expect(value.place).toMatchObject({ file: 'm/main.tf', line: 6 });
  });
});

describe('a module', () => {
  const read = async (files: Record<string, string>) => readTerraform(new Map(Object.entries(files)), 'm');

  it('takes overrides and files of variables', async () => {
    const { resources } = await read({
      'm/a.tf':
        'variable "v" {\n  default = "a"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "one"\n  tags   = { v = var.v }\n}\n',
      'm/a_override.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "two"\n}\n',
      'm/terraform.tfvars': 'v = "b"\n',
      'm/x.auto.tfvars': 'v = "c"\n',
      'other/b.tf': 'resource "aws_s3_bucket" "elsewhere" {}\n',
    });
    expect(resources.map(({ body }) => bare(body))).toEqual([{ bucket: 'two', tags: { v: 'c' } }]);
    expect(get(resources[0]!.body, 'tags', 'v').place).toMatchObject({ file: 'm/x.auto.tfvars', line: 1 });
  });

  it('makes no resource that is counted to nothing, and doubts one that is counted by what is not known', async () => {
    const { resources } = await read({
      'm/a.tf':
        'variable "n" {}\nresource "aws_s3_bucket" "none" {\n  count = 0\n}\nresource "aws_s3_bucket" "some" {\n  count = var.n\n}\n',
    });
    expect(resources.map(({ address, doubt }) => [address, doubt?.why])).toEqual([
      ['aws_s3_bucket.some[0]', 'the variable "n" has no default'],
    ]);
  });

  it('says what it does not read', async () => {
    const { opaque } = await read({
      'm/a.tf': 'module "x" {\n  source = "./x"\n}\n',
      'm/b.tf': 'resource "a" {{{\n',
      'm/c.tf.json': '{}',
    });
    expect(opaque.map(({ why, place }) => [why, place.file]).slice(0, 2)).toEqual([
      ['the module "x" is not read', 'm/a.tf'],
      ['the code cannot be read', 'm/b.tf'],
    ]);
    expect(opaque.at(-1)?.why).toBe('Terraform in JSON is not read');
  });
});
