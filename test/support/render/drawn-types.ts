/** Which resources a box of the drawings stands for. Those that a control brings are named in its `on-page.ts`. */
import { catalogue } from '../catalogue.js';

/** Boxes without resources of their own: people, and what a workflow does. */
export const withoutCode: ReadonlySet<string> = new Set(['visitor', 'stranger', 'checks']);
/** Boxes that have resources only with a control: a person uploads too, and AWS has headers of its own. */
export const codeComesWith: Readonly<Record<string, string>> = { upload: 'deploy-role', headers: 'security-headers' };

type Types = Readonly<Record<string, readonly string[]>>;
type Drawn = Readonly<Record<'insecure' | 'hardened', Types>>;

const bucket = ['aws_s3_bucket', 'aws_s3_bucket_public_access_block', 'aws_s3_bucket_policy'];

const terraform: Drawn = {
  insecure: {
    zone: ['aws_route53_zone', 'aws_route53_record'],
    upload: ['aws_s3_object'],
    content: [...bucket, 'aws_s3_bucket_website_configuration'],
  },
  hardened: {
    zone: ['aws_route53_zone', 'aws_route53_record'],
    distribution: ['aws_cloudfront_distribution', 'aws_cloudfront_origin_access_control'],
    content: [
      ...bucket,
      'aws_s3_bucket_server_side_encryption_configuration',
      'aws_s3_bucket_versioning',
      'aws_s3_bucket_lifecycle_configuration',
      'aws_s3_bucket_ownership_controls',
    ],
    'log-groups': ['aws_cloudwatch_log_group'],
  },
};

const s3Bucket = ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'];

/** A template holds no files: the PoC's upload and the protection against slips are a script's and a setting's there. */
const template: Drawn = {
  insecure: {
    zone: ['AWS::Route53::HostedZone', 'AWS::Route53::RecordSet'],
    upload: [],
    content: s3Bucket,
  },
  hardened: {
    zone: ['AWS::Route53::HostedZone', 'AWS::Route53::RecordSet'],
    distribution: ['AWS::CloudFront::Distribution', 'AWS::CloudFront::OriginAccessControl'],
    content: s3Bucket,
    'log-groups': ['AWS::Logs::LogGroup'],
    state: [],
  },
};

function withControls(drawn: Drawn, flavor: 'terraform' | 'cloudformation'): Drawn {
  const types = new Map(Object.entries(drawn.hardened));
  for (const { box, resources } of catalogue.entries.flatMap(({ onPage }) => onPage.lines ?? []))
    if (resources?.[flavor]) types.set(box, [...(types.get(box) ?? []), ...resources[flavor]]);
  return { ...drawn, hardened: Object.fromEntries(types) };
}

/** By box; an empty list means that nothing in the code stands for it in this flavor. */
export const drawnTypes: Readonly<Record<'terraform' | 'cloudformation', Drawn>> = {
  terraform: withControls(terraform, 'terraform'),
  cloudformation: withControls(template, 'cloudformation'),
};

/** Resource type and why no box stands for it. */
export const notDrawn: ReadonlyMap<string, string> = new Map([
  ['aws_cloudwatch_log_resource_policy', 'lets a service write into a log group that is drawn'],
]);
