import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/content.tf',
    find: /(?<=versioning_configuration \{\n +status =) "Enabled"/,
    replace: ' "Suspended"',
  },
  terraform: [
    {
      file: 'hardened/content.tf',
      find: 'versioning_configuration {\n    status = "Enabled"',
      replace: 'versioning_configuration {\n    status = "Suspended"',
      says: 'no previous versions',
      at: 'status = "Suspended"',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'VersioningConfiguration:\n        Status: Enabled',
      replace: 'VersioningConfiguration:\n        Status: Suspended',
      says: 'no previous versions',
      at: 'Status: Suspended',
    },
  ],
};
