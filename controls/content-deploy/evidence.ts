import type { Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => sendsPagesLast(model.text('scripts/deploy-site.sh')),
  template: (model) => sendsPagesLast(model.file('scripts/deploy-site.sh')),
  bad: {
    terraform: { file: 'scripts/deploy-site.sh', find: /create-invalidation/g, replace: 'list-invalidations' },
    cdk: { file: 'scripts/deploy-site.sh', find: /create-invalidation/g, replace: 'list-invalidations' },
    cloudformation: { file: 'scripts/deploy-site.sh', find: /create-invalidation/g, replace: 'list-invalidations' },
  },
};

function sendsPagesLast(script: string): boolean {
  const [assets, pages] = [script.indexOf('immutable'), script.lastIndexOf('max-age=0')];
  return assets > 0 && pages > assets && script.includes('create-invalidation');
}
