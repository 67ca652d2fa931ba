import { at, type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.providers, (provider) => at(provider, 'default_tags', 0, 'tags') !== undefined),
  template: (model) =>
    every(model.stacks, ({ tags }) =>
      ['Site', 'Owner', 'Environment', 'ManagedBy', 'Hardening'].every((key) => (tags[key] ?? '') !== ''),
    ),
  bad: {
    terraform: { file: 'hardened/providers.tf', find: 'tags = local.tags', replace: '' },
    cdk: { file: 'hardened/site.ts', find: /.*add\('Owner'.*\n/, replace: '' },
    cloudformation: { file: 'hardened/tags.properties', find: /^Owner=.*$/m, replace: '' },
  },
};
