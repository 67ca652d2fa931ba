/** Templates become values as CloudFormation would make them. */
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/iac/access.js';
import type { Infrastructure } from '../../src/iac/infrastructure.js';
import { namesOf } from '../../src/iac/names.js';
import { fromPlain } from '../../src/iac/plain.js';
import { readStacks } from '../../src/iac/template/read.js';
import type { Stack } from '../../src/iac/template/stack.js';
import { parseTemplate } from '../../src/iac/template/yaml.js';
import { unknownIn } from '../../src/iac/value.js';

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

const place = { file: 'stack.yaml', line: 1, endLine: 1 };

function stack(name: string, region: string, text: string, settings: Readonly<Record<string, string>> = {}): Stack {
  return {
    name,
    place,
    region: fromPlain(region, place),
    template: parseTemplate(place.file, text),
    settings: new Map(Object.entries(settings).map(([key, value]) => [key, fromPlain(value, place)])),
    tags: fromPlain({}, place),
  };
}

const read = (...stacks: readonly Stack[]): Infrastructure => ({
  flavor: 'cloudformation',
  files: new Map(),
  ...readStacks(stacks, '111122223333', place),
});
/** Properties by address, references as names. */
function propertiesOf(...stacks: readonly Stack[]): Readonly<Record<string, unknown>> {
  const infrastructure = read(...stacks);
  const names = namesOf(infrastructure);
  return Object.fromEntries(infrastructure.resources.map(({ address, body }) => [address, bare(names.settled(body))]));
}

/** Why the first property is not known. */
function openIn(...stacks: readonly Stack[]): string | undefined {
  return unknownIn(...read(...stacks).resources.map(({ body }) => body))?.why;
}

const both = [stack('edge', 'us-east-1', edge), stack('content', 'eu-central-1', content)];

describe('a template', () => {
  it('knows conditions, lists, maps and what is not there', () => {
    const config = {
      Aliases: ['www.example.com', 'example.com'],
      Comment: 'counts in us-east-1, not ${Blocks}',
      DefaultRootObject: 'found',
    };
    expect(propertiesOf(stack('edge', 'us-east-1', edge))).toEqual({
      'edge Distribution': { DistributionConfig: config },
    });
  });

  it('takes settings before defaults', () => {
    const found = propertiesOf(stack('edge', 'us-east-1', edge, { Blocks: 'yes' }));
    expect(found['edge Distribution']).toMatchObject({ DistributionConfig: { Comment: 'blocks', WebACLId: 'x' } });
  });

  it('calls things by their names, and ids that AWS makes up by a word', () => {
    expect(propertiesOf(...both)).toMatchObject({
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

  it('knows the host in the address of a website', () => {
    const text = `Resources:
  Site: {Type: AWS::S3::Bucket, Properties: {BucketName: site}}
  Record:
    Type: T
    Properties:
      Host: !Select [2, !Split [/, !GetAtt Site.WebsiteURL]]
      Arn: !Select [0, !Split ['/', !GetAtt Site.Arn]]
`;
    const [, record] = read(stack('s', 'us-east-1', text)).resources;
    expect(propertiesOf(stack('s', 'us-east-1', text.replace(/ +Arn: .*\n/, '')))).toMatchObject({
      's Record': { Host: 'site.s3-website-us-east-1.amazonaws.com' },
    });
    expect(unknownIn(record!.body)?.why).toBe('what is split is only known to AWS');
  });

  it('says what stays when the stack goes', () => {
    const kept = Object.fromEntries(read(...both).resources.map(({ address, kept }) => [address, kept]));
    expect(kept).toMatchObject({ 'content Key': true, 'content Bucket': false });
  });

  it('takes what another stack exports, and knows when none does', () => {
    const imports = stack(
      'monitoring',
      'us-east-1',
      'Resources: {Watch: {Type: AWS::CloudWatch::Alarm, Properties: {Id: !ImportValue example-DistributionId}}}',
    );
    expect(propertiesOf(...both, imports)).toMatchObject({
      'monitoring Watch': { Id: '{distribution example.com}' },
    });
    expect(openIn(imports)).toBe('no stack here exports example-DistributionId');
  });

  it('leaves open what it does not know rather than to guess', () => {
    expect(openIn(stack('content', 'eu-central-1', content))).toBe('the parameter "DistributionId" has no default');
    expect(openIn(stack('s', 'us-east-1', 'Resources: {A: {Type: T, Properties: {X: !Cidr [1]}}}'))).toBe(
      'the function Fn::Cidr is not evaluated',
    );
  });
});
