// Proves that the proof of concept works, and how. Needs no account: npm test
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { context } from '../cdk.json';
import { InsecureSite } from '../insecure/site';

const insecure = new InsecureSite(new cdk.App({ context }), 'insecure');
const template = Template.fromStack(insecure.node.findChild('website') as cdk.Stack);

it('index and error document are there to be uploaded', () => {
  template.hasResourceProperties('AWS::S3::Bucket', { WebsiteConfiguration: { IndexDocument: 'index.html', ErrorDocument: '404.html' } });
  for (const page of ['index.html', '404.html']) assert.ok(existsSync(join(__dirname, '../site', page)), page);
});

it('everybody can read the site: a website endpoint serves public objects only', () => {
  template.hasResourceProperties('AWS::S3::Bucket', { PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: false } });
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: [Match.objectLike({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject' })] },
  });
});

it('the endpoint serves only the host that the bucket is named after', () => {
  template.hasResourceProperties('AWS::S3::Bucket', { BucketName: 'example.com' });
  template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'example.com.', Type: 'A' });
});
