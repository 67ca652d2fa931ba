/** Templates become values as CloudFormation would make them. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../support/template.js';
import { deployed } from './deployed.js';
import type { Stack } from './evaluate.js';

const edge = `
Parameters:
  Aliases: {Type: CommaDelimitedList, Default: 'www.example.com, example.com'}
  Blocks: {Type: String, Default: 'no'}
Conditions:
  Blocking: !Equals [!Ref Blocks, 'yes']
  Counting: !Not [!Condition Blocking]
Mappings:
  Lists: {us-east-1: {Word: found}}
Resources:
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Aliases: !Ref Aliases
        Comment: !If [Blocking, blocks, !Sub 'counts in \${AWS::Region}, not \${!Blocks}']
        WebACLId: !If [Blocking, x, !Ref 'AWS::NoValue']
        DefaultRootObject: !FindInMap [Lists, !Ref 'AWS::Region', Word]
  Never:
    Type: AWS::SNS::Topic
    Condition: Blocking
    Properties: {TopicName: never}
Outputs:
  DistributionId:
    Value: !Ref Distribution
    Export: {Name: example-DistributionId}
`;

const content = `
Parameters:
  DistributionId: {Type: String}
Resources:
  Key:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      Description: !Select [1, !Split ['/', a/b]]
  Alias:
    Type: AWS::KMS::Alias
    Properties: {AliasName: alias/example-content, TargetKeyId: !GetAtt Key.Arn}
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Sub example-content-\${AWS::AccountId}
      Key: !GetAtt Key.Arn
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      Source: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${DistributionId}
      Here: !Join ['', [!GetAtt Bucket.Arn, '/*']]
`;

const stack = (name: string, region: string, text: string, more: Partial<Stack> = {}): Stack => ({
  name,
  region,
  template: parseTemplate(text),
  settings: {},
  takes: [],
  ...more,
});
const propertiesOf = (stacks: readonly Stack[]) =>
  Object.fromEntries(deployed(stacks).resources.map(({ address, properties }) => [address, properties]));
const both = [
  stack('edge', 'us-east-1', edge),
  stack('content', 'eu-central-1', content, { takes: ['DistributionId'] }),
];

describe('template', () => {
  it('knows conditions, lists, maps and what is not there', () => {
    const config = {
      Aliases: ['www.example.com', 'example.com'],
      Comment: 'counts in us-east-1, not ${Blocks}',
      DefaultRootObject: 'found',
    };
    expect(propertiesOf([stack('edge', 'us-east-1', edge)])).toEqual({
      'edge Distribution': { DistributionConfig: config },
    });
  });

  it('takes settings before defaults', () => {
    const [first] = deployed([stack('edge', 'us-east-1', edge, { settings: { Blocks: 'yes' } })]).resources;
    expect(first!.properties.DistributionConfig).toMatchObject({ Comment: 'blocks', WebACLId: 'x' });
  });

  it('calls things by their names, and ids that AWS makes up by a word', () => {
    expect(propertiesOf(both)).toMatchObject({
      'content Key': { Description: 'b' },
      'content Bucket': {
        BucketName: 'example-content-111122223333',
        Key: 'arn:aws:kms:eu-central-1:111122223333:key/{key example-content}',
      },
      'content Policy': {
        Bucket: 'example-content-111122223333',
        Source: 'arn:aws:cloudfront::111122223333:distribution/{distribution example.com}',
        Here: 'arn:aws:s3:::example-content-111122223333/*',
      },
    });
  });

  it('says what stays when the stack goes', () => {
    const kept = Object.fromEntries(deployed(both).resources.map(({ address, kept }) => [address, kept]));
    expect(kept).toMatchObject({ 'content Key': true, 'content Bucket': false });
  });

  it('hands exports on, and refuses one that no stack before it makes', () => {
    const imports = stack(
      'monitoring',
      'us-east-1',
      'Resources: {Watch: {Type: AWS::CloudWatch::Alarm, Properties: {Id: !ImportValue example-DistributionId}}}',
    );
    expect(propertiesOf([...both, imports])).toMatchObject({
      'monitoring Watch': { Id: '{distribution example.com}' },
    });
    expect(() => deployed([imports])).toThrow('no stack before it exports example-DistributionId');
  });

  it('refuses what it does not know rather than to guess', () => {
    expect(() => deployed([stack('content', 'eu-central-1', content)])).toThrow('nobody hands in DistributionId');
    expect(() => deployed([stack('s', 'us-east-1', 'Resources: {A: {Type: T, Properties: {X: !Cidr [1]}}}')])).toThrow(
      'Fn::Cidr is not known',
    );
    expect(() =>
      deployed([stack('s', 'us-east-1', 'Resources: {A: {Type: T, Properties: {X: !GetAtt A.Odd}}}')]),
    ).toThrow('Odd of T is not known');
    expect(() => deployed([stack('s', 'us-east-1', 'Resources: {A: {Type: T, CreationPolicy: {}}}')])).toThrow(
      'CreationPolicy',
    );
  });
});
