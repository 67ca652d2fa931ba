/** Every difference that may be, a reason each. */
import type { Allowed } from './allowed.js';

const EACH = ['terraform', 'cdk', 'cloudformation'];
const TEMPLATES = ['cdk', 'cloudformation'];

/** Settings of what serves the site. */
const site: readonly Allowed[] = [
  { path: 'tags everything > ManagedBy', flavors: EACH, reason: 'names the tool' },
  { path: 'zone * > comment', flavors: EACH, reason: 'names the tool' },
  {
    path: 'log group /aws/route53/* > policy > WriteQueriesOfThisZone > conditions > ArnLike aws:SourceArn > *',
    flavors: TEMPLATES,
    reason:
      'in a template the log is a setting of the zone, so the zone is made after this policy and has no id yet: any zone of this account',
  },
];

/** Outputs, which are words to people and scripts. */
const outputs: readonly Allowed[] = [
  {
    path: 'output DsRecord',
    flavors: ['terraform'],
    reason: 'CloudFormation has no attribute for it: the runbook says how to ask Route 53',
  },
  ...['OperationsKeyArn', 'CertificateArn', 'ReplicaKeyArn', 'AuditKeyArn', 'ExportsOutput*'].map((name) => ({
    path: `output ${name}`,
    flavors: TEMPLATES,
    reason: 'for the stacks that follow: one state of Terraform needs no export',
  })),
];

const STATE = 'Terraform keeps what it knows in a bucket; CloudFormation keeps it itself';
const STACKS = 'what a pipeline may do to stacks is a right of its own, which Terraform has no use for';
const RESTARTS = 'CloudFormation starts a trail once more after it has changed it';
const ELSEWHERE =
  'the id belongs to a stack in us-east-1 and no reference crosses regions: any of this account, with the same conditions';
const BOOTSTRAP =
  "the CDK works through roles of its own, made by cdk bootstrap: the pipeline's may take those, and has no other right";

const entries = (paths: readonly string[], flavors: readonly string[], reason: string): readonly Allowed[] =>
  paths.map((path) => ({ path: `role *-${path}`, flavors, reason }));

/** Pipelines of different tools need different rights. Who may take the roles is compared, and so is the rest of what they may. */
const pipeline: readonly Allowed[] = [
  ...entries(
    [
      'plan > policies > read-configuration > FindState',
      'plan > policies > read-configuration > ReadState',
      'apply > policies > read-configuration > FindState',
      'apply > policies > read-configuration > ReadState',
      'apply > policies > change-configuration > WriteState',
      'apply > policies > change-configuration > UnlockState',
    ],
    ['terraform'],
    STATE,
  ),
  ...entries(
    [
      'plan > policies > plan-stacks',
      'plan > policies > read-configuration > ReadSettings > actions > cloudformation:*',
      'apply > policies > read-configuration > ReadSettings > actions > cloudformation:*',
      'apply > policies > change-configuration > Stacks',
      'apply > policies > change-configuration > NeverDestroy > actions > cloudformation:*',
    ],
    ['cloudformation'],
    STACKS,
  ),
  ...entries(
    ['plan', 'apply'].flatMap((role) =>
      ['ReadStacks', 'ReadForDrift'].map((statement) => `${role} > policies > read-configuration > ${statement}`),
    ),
    ['cloudformation'],
    STACKS,
  ),
  ...entries(
    ['apply > policies > change-configuration > Trail > actions > cloudtrail:StartLogging'],
    ['cloudformation'],
    RESTARTS,
  ),
  ...entries(
    [
      'Distribution > resources > *:origin-access-control/*',
      'Headers > resources > *:response-headers-policy/*',
      'HealthCheck > resources > *:healthcheck/*',
      'Records > resources > *:hostedzone/*',
      'Tags > resources > *:hostedzone/*',
      'Tags > resources > *:certificate/*',
    ].map((statement) => `apply > policies > change-configuration > ${statement}`),
    ['cloudformation'],
    ELSEWHERE,
  ),
  ...entries(
    [
      'plan > policies > read-configuration > *',
      'apply > policies > read-configuration',
      'apply > policies > change-configuration > *',
    ],
    ['cdk'],
    BOOTSTRAP,
  ),
];

export const allowances: readonly Allowed[] = [...site, ...outputs, ...pipeline];
