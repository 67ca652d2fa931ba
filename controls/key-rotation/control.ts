import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'key-rotation',
  code: 'PG-KMS-01',
  title: 'Keys that rotate and cannot vanish',
  measure: 1,
  order: 30,
  tier: 'standard',
  protects: 'A key is neither used forever, nor deleted by one wrong call, nor open to every principal.',
  cost: 'Nothing beyond the keys themselves; the first two yearly rotations each add about 1 USD a month a key.',
  builtIn: true,
  refs: {
    securityHub: ['KMS.3', 'KMS.4', 'KMS.5'],
    cis: ['v3.0 3.6', 'v5.0 3.6', 'v6.0 4.6'],
    wellArchitected: ['SEC08-BP01'],
    cdkNag: ['AwsSolutions-KMS5'],
    checkov: ['CKV_AWS_7', 'CKV_AWS_33', 'CKV_AWS_227', 'CKV2_AWS_64'],
    trivy: ['AWS-0065'],
  },
};
