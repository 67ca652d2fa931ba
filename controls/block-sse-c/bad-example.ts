import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'provider 5 does not know the argument',
  terraform: [
    {
      file: 'hardened/content.tf',
      find: /blocked_encryption_types +=.*/,
      replace: '',
      says: 'locked away',
      at: 'hardened/content.tf: rule {',
    },
  ],
  cdk: [{ file: 'hardened/content-bucket.ts', find: /blockedEncryptionTypes: .*/, replace: '', says: 'locked away' }],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'EncryptionType: [SSE-C]',
      replace: 'EncryptionType: [NONE]',
      says: 'locked away',
    },
  ],
};
