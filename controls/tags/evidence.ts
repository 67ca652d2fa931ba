import { at, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.providers, (provider) => at(provider, 'default_tags', 0, 'tags') !== undefined),
  bad: { terraform: { file: 'hardened/providers.tf', find: 'tags = local.tags', replace: '' } },
};
