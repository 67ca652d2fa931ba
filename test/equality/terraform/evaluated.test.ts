/** How what a make-believe apply says is told from what it made up. */
import { describe, expect, it } from 'vitest';
import { bare } from '../../../src/iac/access.js';
import { namesOf } from '../../../src/iac/names.js';
import { configured } from '../../support/equality/terraform/configured.js';
import { evaluated } from '../../support/equality/terraform/evaluated.js';
import { mockFiles, placeholder } from '../../support/equality/terraform/mocks.js';
import { sourceOf } from '../../support/equality/terraform/source.js';

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
resource "aws_sns_topic" "alarms" {
  provider = aws.us_east_1
  name     = "alarms"
}
resource "aws_sns_topic_policy" "alarms" {
  arn    = aws_sns_topic.alarms.arn
  policy = data.aws_iam_policy_document.alarms.json
}
data "aws_iam_policy_document" "alarms" {
}
`;

const tree = new Map([
  ['hardened/main.tf', { bytes: new TextEncoder().encode(code), executable: false, class: 'managed' as const }],
]);
const source = await sourceOf(tree, 'hardened');

describe('the source', () => {
  it('knows providers, their regions and tags as they are written', () => {
    expect(source.providers).toEqual([
      { alias: 'aws', region: 'var.region', tags: '{}' },
      { alias: 'us_east_1', region: '"us-east-1"', tags: 'local.tags' },
    ]);
  });

  it('says which values are set, in dynamic blocks too, and which the mock made up', () => {
    const block = source.blocks.get('aws_wafv2_web_acl.site')!;
    const rule = [{ action: [{ count: [{}], block: [] }], priority: 0 }];
    expect(configured({ name: 'site', id: '4ism6dem', count: 1, rule: [] }, block)).toEqual({ name: 'site' });
    expect(configured({ name: 'site', id: '4ism6dem', count: 1, rule }, block)).toEqual({
      name: 'site',
      rule: [{ action: [{ count: [{}] }] }],
    });
  });
});

describe('a mock', () => {
  it('hands out addresses that are found again, where the code does not say them', () => {
    const text = mockFiles(source, [])['tests/zz_equality.tftest.hcl']!;
    expect(text).toContain(`arn = "arn:aws:sns:us-east-1:111122223333:${placeholder('aws_sns_topic.alarms')}"`);
    expect(text).not.toContain('    name =');
  });
});

describe('what Terraform evaluates', () => {
  const statement = {
    sid: 'A',
    effect: null,
    actions: ['sns:Publish'],
    resources: [`arn:aws:sns:us-east-1:111122223333:${placeholder('aws_sns_topic.alarms')}`],
    principals: [{ type: 'Service', identifiers: ['s3.amazonaws.com'] }],
    condition: [
      { test: 'StringEquals', variable: 'a', values: ['1'] },
      { test: 'StringEquals', variable: 'a', values: ['2'] },
    ],
    not_actions: [],
  };
  const state = (type: string, values: object, mode = 'managed') => ({
    mode,
    type,
    name: 'alarms',
    address: `${mode === 'data' ? 'data.' : ''}${type}.alarms`,
    values,
  });
  const region = 'us-east-1';
  const providers = { aws: { region: 'eu-central-1', tags: {} }, us_east_1: { region, tags: { Site: 'example.com' } } };

  it('is its own values, with references led back to their resources and documents written out', () => {
    const resources = [
      state('aws_iam_policy_document', { json: 'document', statement: [statement] }, 'data'),
      state('aws_sns_topic', { name: 'alarms', id: 'made up' }),
      state('aws_sns_topic_policy', { arn: `:${placeholder('aws_sns_topic.alarms')}`, policy: 'document' }),
    ];
    const outputs = { equality_providers: { value: providers } };
    const found = evaluated({ root_module: { resources }, outputs }, source, 'hardened');
    const { settled } = namesOf(found);
    expect(found.resources.map(({ body }) => bare(settled(body)))).toEqual([
      { name: 'alarms' },
      {
        arn: ':alarms',
        policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'A',
              Effect: 'Allow',
              Action: ['sns:Publish'],
              Resource: ['arn:aws:sns:us-east-1:111122223333:alarms'],
              Principal: { Service: ['s3.amazonaws.com'] },
              Condition: { StringEquals: { a: ['1', '2'] } },
            },
          ],
        },
      },
    ]);
    expect(found.resources.map(({ region: of }) => bare(of))).toEqual([region, 'eu-central-1']);
    expect(found.tags.map(bare)).toEqual([{}, { Site: 'example.com' }]);
  });

  it('is refused where the code was read without it', () => {
    const resources = [{ ...state('aws_sns_topic', {}), address: 'aws_sns_topic.alarms[1]' }];
    const outputs = { equality_providers: { value: providers } };
    expect(() => evaluated({ root_module: { resources }, outputs }, source, 'hardened')).toThrow('not in what is read');
  });
});
