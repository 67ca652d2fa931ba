/** How what a make-believe apply says is told from what it made up. */
import { describe, expect, it } from 'vitest';
import { codeOf, configured } from './code.js';
import { documentText } from './documents.js';

const code = `
provider "aws" {
  region = var.region
}
provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
  default_tags {
    tags = local.tags
  }
}
variable "region" {
  default = "eu-central-1"
}
resource "aws_wafv2_web_acl" "site" {
  provider = aws.us_east_1
  count    = 1
  name     = "site"
  rule {
    action {
      dynamic "count" {
        for_each = ["count"]
        content {}
      }
    }
  }
}
`;

const tree = new Map([
  ['hardened/main.tf', { bytes: new TextEncoder().encode(code), executable: false, class: 'managed' as const }],
]);

describe('code', () => {
  it('knows providers, their regions and tags', async () => {
    const { providers, regions } = await codeOf(tree, 'hardened');
    expect(providers).toEqual([
      { alias: 'aws', region: 'var.region', tags: '{}' },
      { alias: 'us_east_1', region: '"us-east-1"', tags: 'local.tags' },
    ]);
    expect(regions).toEqual({ aws: 'eu-central-1', us_east_1: 'us-east-1' });
  });

  it('keeps the values that it sets, in dynamic blocks too, and drops what the mock made up', async () => {
    const { resources } = await codeOf(tree, 'hardened');
    const values = {
      name: 'site',
      id: '4ism6dem',
      count: 1,
      rule: [{ action: [{ count: [{}], block: [] }], priority: 0 }],
    };
    expect(resources[0]).toMatchObject({ address: 'aws_wafv2_web_acl.site', provider: 'us_east_1' });
    expect(configured(values, resources[0]!.body)).toEqual({ name: 'site', rule: [{ action: [{ count: [{}] }] }] });
  });
});

describe('policy document', () => {
  const statement = {
    sid: 'A',
    effect: null,
    actions: ['s3:GetObject'],
    resources: ['*'],
    principals: [],
    condition: [],
    not_actions: null,
  };

  it('is written as the provider writes it', () => {
    const condition = [
      { test: 'StringEquals', variable: 'a', values: ['1'] },
      { test: 'StringEquals', variable: 'a', values: ['2'] },
    ];
    const principals = [{ type: 'Service', identifiers: ['s3.amazonaws.com'] }];
    expect(JSON.parse(documentText({ statement: [{ ...statement, principals, condition }] }))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'A',
          Effect: 'Allow',
          Action: ['s3:GetObject'],
          Resource: ['*'],
          Principal: { Service: ['s3.amazonaws.com'] },
          Condition: { StringEquals: { a: ['1', '2'] } },
        },
      ],
    });
  });

  it('is refused when it says what nobody reads', () => {
    expect(() => documentText({ statement: [{ ...statement, not_actions: ['s3:*'] }] })).toThrow('not_actions');
    expect(() => documentText({ statement: [], source_policy_documents: ['{}'] })).toThrow('made from others');
  });
});
