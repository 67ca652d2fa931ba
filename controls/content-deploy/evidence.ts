import type { Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const script = model.text('scripts/deploy-site.sh');
    const [assets, pages] = [script.indexOf('immutable'), script.lastIndexOf('max-age=0')];
    return assets > 0 && pages > assets && script.includes('create-invalidation');
  },
  bad: { terraform: { file: 'scripts/deploy-site.sh', find: /create-invalidation/g, replace: 'list-invalidations' } },
};
