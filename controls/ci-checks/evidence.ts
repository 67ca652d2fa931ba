import type { Evidence } from '../../src/evidence/evidence.js';

const UPLOAD_TESTS = 'scripts/upload-site/*.test.mjs';

export const evidence: Evidence = {
  terraform: (model) => {
    const workflow = model.text('.github/workflows/check.yml');
    const steps = ['terraform fmt -check', 'terraform validate', 'terraform test', 'checkov', UPLOAD_TESTS];
    return (
      steps.every((step) => workflow.includes(step)) &&
      /^permissions: \{\}$/m.test(workflow) &&
      [...workflow.matchAll(/uses: \S+@(\S+)/g)].every(([, pin]) => /^[0-9a-f]{40}$/.test(pin!)) &&
      renewsScanners(model.text('.github/dependabot.yml'))
    );
  },
  template: (model) => {
    const workflow = model.file('.github/workflows/check.yml');
    // Templates are held against rules, an app against its tests.
    const own = ['hardened/tests/run.sh', 'npm test'].some((step) => workflow.includes(step));
    return (
      own &&
      ['checkov', UPLOAD_TESTS].every((step) => workflow.includes(step)) &&
      /^permissions: \{\}$/m.test(workflow) &&
      [...workflow.matchAll(/uses: \S+@(\S+)/g)].every(([, pin]) => /^[0-9a-f]{40}$/.test(pin!)) &&
      renewsScanners(model.file('.github/dependabot.yml'))
    );
  },
};

/** A version in the text of a workflow would stay what it is: Dependabot reads requirements. */
function renewsScanners(dependabot: string): boolean {
  return /- package-ecosystem: pip\n +director\w+: .*\/\.github\/checkov/.test(dependabot);
}
