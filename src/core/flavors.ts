/** What differs between flavors outside their templates; the only place that may ask which one it is. */
import type { Answers, Flavor, PosixPath } from './types.js';

export interface FlavorTraits {
  readonly title: string;
  /** Folder of the repository in which its commands are typed; `.` for the top. */
  readonly home: '.' | 'hardened';
  /** What to type there for the first deployment of the hardened variant. */
  readonly nextSteps: (answers: Answers, on: (id: string) => boolean) => readonly string[];
  /** Common files that this flavor holds inside one of its own: the slot that each fills instead of being a file. */
  readonly inline?: Readonly<Record<PosixPath, string>>;
  /** What its tool would refuse once everything is rendered, so that it is refused before. */
  readonly limits?: readonly FileLimit[];
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
    home: 'hardened',
    nextSteps: ({ zone }, on) => [
      ...(on('state-protection')
        ? [
            'terraform -chdir=bootstrap init && terraform -chdir=bootstrap apply',
            'terraform -chdir=bootstrap output -raw backend > backend.hcl',
            'terraform init -backend-config=backend.hcl',
          ]
        : ['terraform init']),
      ...(zone === 'new'
        ? ['terraform apply -target=aws_route53_zone.site', '# set the name servers it prints at your registrar, then:']
        : []),
      'terraform apply',
    ],
  },
  cdk: {
    title: 'AWS CDK',
    home: '.',
    nextSteps: ({ zone, region }) => [
      'npm install',
      `npx cdk bootstrap aws://<account>/us-east-1${region === 'us-east-1' ? '' : ` aws://<account>/${region}`}`,
      'npm run deploy',
      ...(zone === 'new'
        ? ['# set the name servers it prints at your registrar, then once more:', 'npm run deploy']
        : []),
    ],
  },
  cloudformation: {
    title: 'CloudFormation',
    home: '.',
    nextSteps: ({ zone }) => [
      'scripts/deploy.sh --dry-run',
      'scripts/deploy.sh',
      ...(zone === 'new'
        ? [
            '# stops once the zone is there: set the name servers it prints at your registrar, then the same command again',
          ]
        : []),
    ],
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
