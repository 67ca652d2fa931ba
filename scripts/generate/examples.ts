/** The rendered repositories that are checked in under `examples/`, so that a reviewer sees what users will get. */
import { flavorTraits } from '../../src/core/flavors.js';
import type { Catalogue } from '../../src/core/rendering/catalogue.js';
import { render } from '../../src/core/rendering/render.js';
import { type Answers, flavors, tiers } from '../../src/core/types.js';
import type { Generated } from './files.js';

const usual: Answers = {
  domain: 'example.com',
  iac: 'terraform',
  tier: 'baseline',
  region: 'us-east-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: 'example-org/example-site',
  branch: 'main',
  email: 'ops@example.com',
  waf: true,
  add: [],
  waive: {},
};

const built = flavors.filter((flavor) => flavorTraits[flavor] !== undefined);

/** Folder below `examples/` and the answers it is rendered with. */
export const examples: Readonly<Record<string, Answers>> = {
  // As `--yes` answers it: the firewall comes with the second tier.
  ...Object.fromEntries(
    built.flatMap((iac) => tiers.map((tier) => [`${iac}/${tier}`, { ...usual, iac, tier, waf: tier !== 'baseline' }])),
  ),
  // Every option the other way round.
  'terraform/subdomain': {
    ...usual,
    domain: 'docs.example.org',
    tier: 'standard',
    region: 'eu-central-1',
    zone: 'Z0123456789ABCDEFGHIJ',
    www: false,
    ci: 'none',
    repo: '',
    branch: 'main',
    email: '',
    waf: false,
    add: ['no-mail'],
    waive: { budget: 'The account has a budget for all of its sites' },
  },
};

export function exampleFiles(catalogue: Catalogue): Generated {
  const trees = Object.entries(examples).map(([folder, answers]) => ({
    folder,
    tree: render(answers, catalogue).tree,
  }));
  return new Map(
    trees.flatMap(({ folder, tree }) =>
      [...tree].map(([path, { bytes, executable }]) => [`examples/${folder}/${path}`, { bytes, executable }] as const),
    ),
  );
}
