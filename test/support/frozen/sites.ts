/** The sites whose names are frozen: an apex with everything new, and a subdomain in what its owner had before. */
import { type Answers, tiers } from '../../../src/core/types.js';

const apex: Omit<Answers, 'iac' | 'tier' | 'add'> = {
  domain: 'example.com',
  region: 'eu-central-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: 'example-org/my-site',
  branch: 'main',
  email: 'ops@example.com',
  waf: true,
  waive: {},
};

const subdomain: typeof apex = {
  ...apex,
  domain: 'docs.example.co.uk',
  region: 'us-east-1',
  zone: 'Z0123456789ABCDEFGHIJ',
  www: false,
  ci: 'none',
  repo: '',
  email: '',
  waf: false,
};

export interface Site {
  readonly name: string;
  /** Tier, or `everything`: the strictest with what is only added by name. */
  readonly level: string;
  readonly answers: Omit<Answers, 'iac'>;
}

export const sites: readonly Site[] = [
  ...Object.entries({ apex, subdomain }).flatMap(([name, answers]) =>
    tiers.map((tier) => ({ name, level: tier, answers: { ...answers, tier, add: [] } })),
  ),
  { name: 'apex', level: 'everything', answers: { ...apex, tier: 'strict', add: ['hsts-preload', 'no-mail'] } },
];

export const variants = ['hardened', 'insecure'] as const;
