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
  ...[
    'AccessLogDeliveryArn',
    'AuditKeyArn',
    'CertificateArn',
    'ExportsOutput*',
    'HeadersPolicyId',
    'HealthCheckId',
    'OperationsKeyArn',
    'OriginAccessControlId',
    'ReplicaKeyArn',
  ].map((name) => ({
    path: `output ${name}`,
    flavors: TEMPLATES,
    reason: 'for the stacks that follow: one state of Terraform needs no export',
  })),
];

const STATE = 'Terraform keeps what it knows in a bucket; CloudFormation keeps it itself';
const STACKS = 'what a pipeline may do to stacks is a right of its own, which Terraform has no use for';
const STAGING = 'CDK sends templates through a bucket of its bootstrap; CloudFormation gets them with the call';
const CHANGE_SETS =
  'CDK compares templates, for a change set would take the right to write where templates are sent from';

const READ = 'policy *-read-configuration > policy';
const PLAN = 'role *-plan > policies';
const APPLY = 'role *-apply > policies';

const entries = (paths: readonly string[], flavors: readonly string[], reason: string): readonly Allowed[] =>
  paths.map((path) => ({ path, flavors, reason }));

/** Pipelines of different tools need different rights. Who may take the roles is compared, and so is the rest of what they may. */
const pipeline: readonly Allowed[] = [
  ...entries(
    [
      `${READ} > FindState`,
      `${READ} > ReadState`,
      `${APPLY} > change-configuration > WriteState`,
      `${APPLY} > change-configuration > UnlockState`,
    ],
    ['terraform'],
    STATE,
  ),
  ...entries(
    [
      `${READ} > ReadForDrift`,
      `${READ} > ReadSettings > actions > cloudformation:*`,
      `${READ} > ReadStacks`,
      `${PLAN} > look-for-drift`,
      `${APPLY} > change-configuration > Stacks`,
      `${APPLY} > change-configuration > NeverDestroy > actions > cloudformation:*`,
    ],
    ['terraform'],
    STACKS,
  ),
  ...entries([`${PLAN} > plan-stacks`], ['cloudformation'], CHANGE_SETS),
  ...entries([`${APPLY} > send-templates`], ['cdk'], STAGING),
];

export const allowances: readonly Allowed[] = [...site, ...outputs, ...pipeline];
