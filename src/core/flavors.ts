/** What differs between flavors outside their templates; the only place that may check which one it is. */
import { replicaRegion } from './aws/regions.js';
import type { Answers, Flavor, PosixPath } from './types.js';

export interface FlavorTraits {
  readonly title: string;
  /** What to type for the first deployment of the hardened variant. */
  readonly deployment: (answers: Answers, on: (id: string) => boolean) => Deployment;
  /** Common files that this flavor puts into one of its own files: the slot that each fills. */
  readonly inline?: Readonly<Record<PosixPath, string>>;
  /** Its tool destroys what the code no longer declares, unless the code says to forget it; other tools keep it through a policy. */
  readonly forgetsByCode?: true;
  /** What its tool would refuse once everything is rendered, so that it is refused before. */
  readonly limits?: readonly FileLimit[];
}

/** Commands at the top of the repository, by what they are for. The README shows them, and the end of a run. */
export interface Deployment {
  /** Once, before the first time. */
  readonly prepare: readonly string[];
  /** What makes a new zone, for its name servers; the domain is delegated to them before the rest. */
  readonly zone: readonly string[];
  readonly deploy: readonly string[];
  /** Empty where the deployment sends the pages too. */
  readonly upload: readonly string[];
}

/** All commands, up to a running site. */
export function nextSteps(answers: Answers, on: (id: string) => boolean): readonly string[] {
  const { prepare, zone, deploy, upload } = flavorTraits[answers.iac].deployment(answers, on);
  return [
    ...prepare,
    ...zone,
    ...(zone.length > 0 ? ['# copy the records of a domain in use, then delegate it to the name servers'] : []),
    ...deploy,
    ...upload,
    on('error-alarms')
      ? '# confirm alarms (docs/runbook.md); open docs/comparison.html in a browser'
      : '# open docs/comparison.html in a browser',
  ];
}

/** What comes before the first command, to read rather than to type. */
export function beforeFirst(on: (id: string) => boolean): string {
  return on('deploy-role')
    ? 'sign in to AWS, fill site/, set up GitHub (docs/runbook.md)'
    : 'sign in to AWS, put your pages into site/';
}

export interface FileLimit {
  /** Paths that it holds for. */
  readonly path: RegExp;
  readonly bytes: number;
  /** Who sets it, as the end of a sentence. */
  readonly reason: string;
}

export const flavorTraits: Readonly<Record<Flavor, FlavorTraits>> = {
  terraform: {
    title: 'Terraform',
    forgetsByCode: true,
    deployment: ({ zone }, on) => ({
      prepare: on('state-protection')
        ? [
            'terraform -chdir=hardened/bootstrap init',
            'terraform -chdir=hardened/bootstrap apply',
            'terraform -chdir=hardened/bootstrap output -raw backend > hardened/backend.hcl',
            'terraform -chdir=hardened init -backend-config=backend.hcl',
          ]
        : ['terraform -chdir=hardened init'],
      zone: zone === 'new' ? ['terraform -chdir=hardened apply -target=aws_route53_zone.site'] : [],
      deploy: ['terraform -chdir=hardened apply'],
      upload: [
        'node scripts/upload-site.mjs "$(terraform -chdir=hardened output -raw content_bucket)" "$(terraform -chdir=hardened output -raw distribution_id)"',
      ],
    }),
  },
  cdk: {
    title: 'AWS CDK',
    deployment: ({ zone, region }, on) => ({
      prepare: [
        'npm install',
        'ACCOUNT=$(aws sts get-caller-identity --query Account --output text)',
        `npx cdk bootstrap ${[...new Set(['us-east-1', ...(on('replica') ? [replicaRegion(region)] : []), region])].map((each) => `"aws://$ACCOUNT/${each}"`).join(' ')}`,
      ],
      zone: zone === 'new' ? ['npm run deploy'] : [],
      deploy: ['npm run deploy'],
      upload: [
        'node scripts/upload-site.mjs "$(npm run --silent output ContentBucket)" "$(npm run --silent output DistributionId)"',
      ],
    }),
  },
  cloudformation: {
    title: 'CloudFormation',
    deployment: ({ zone }) => ({
      prepare: [],
      zone: zone === 'new' ? ['scripts/deploy.sh'] : [],
      deploy: ['scripts/deploy.sh'],
      upload: [],
    }),
    inline: { 'hardened/functions/viewer-request.js': 'viewer_request.code' },
    // AWS CloudFormation User Guide, "Quotas": template body in a request.
    limits: [
      {
        path: /^(?:hardened|insecure)\/[^/]+\.yaml$/,
        bytes: 51_200,
        reason: 'CloudFormation takes at most 51,200 without a bucket to fetch them from',
      },
    ],
  },
};
