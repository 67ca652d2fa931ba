/** One look at what was deployed, for each measure: what to type, and what to see. */
import type { Locals } from '../locals/locals.js';
import type { Measure } from '../types.js';
import type { Look } from './model.js';

interface LookSpec {
  /** Control that must be on. */
  readonly by: string;
  readonly command: (locals: Locals) => string;
  readonly expect: string;
}

/** Variables are those of the runbook. The first whose control is on is shown. */
const looks: Readonly<Record<Measure, readonly LookSpec[]>> = {
  1: [
    {
      by: 'customer-managed-key',
      command: () => 'aws s3api head-object --bucket "$BUCKET" --key index.html --query ServerSideEncryption',
      expect: '"aws:kms"',
    },
    {
      by: 'bucket-encryption',
      command: () => 'aws s3api head-object --bucket "$BUCKET" --key index.html --query ServerSideEncryption',
      expect: '"AES256"',
    },
  ],
  2: [
    {
      by: 'https-redirect',
      command: ({ domain }) => `curl -sI http://${domain}/`,
      expect: '301, and Location: https://',
    },
  ],
  3: [
    {
      by: 'error-alarms',
      command: ({ prefix }) =>
        `aws cloudwatch describe-alarms --region us-east-1 --alarm-name-prefix ${prefix}- --query 'MetricAlarms[].[AlarmName, StateValue]' --output table`,
      expect: 'no ALARM',
    },
  ],
  4: [
    {
      by: 'versioning',
      command: () =>
        `aws s3api list-object-versions --bucket "$BUCKET" --prefix index.html --query 'Versions[].[LastModified, VersionId]' --output table`,
      expect: 'a line for each upload that changed it',
    },
  ],
  5: [
    {
      by: 'block-public-access',
      command: ({ region }) => `curl -sI "https://$BUCKET.s3.${region}.amazonaws.com/index.html"`,
      expect: '403 for everybody but CloudFront',
    },
  ],
  6: [
    {
      by: 'cache-key',
      command: ({ domain }) => `curl -sI https://${domain}/`,
      expect: 'the second time X-Cache: Hit from cloudfront',
    },
  ],
};

export function lookAt(measure: Measure, locals: Locals): Look | undefined {
  const spec = looks[measure].find(({ by }) => locals.on(by));
  return spec && { command: spec.command(locals), expect: spec.expect };
}
