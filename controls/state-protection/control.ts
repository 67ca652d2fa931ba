import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'state-protection',
  code: 'PG-STATE-01',
  title: 'State and stack protection',
  measure: 4,
  tier: 'standard',
  protects: 'S3 backend use_lockfile + encrypt + versioning; prevent_destroy; DeletionPolicy and UpdateReplacePolicy Retain; termination protection',
  cost: 'destroy becomes a two-step act: print the runbook',
  refs: {
    wellArchitected: ['REL09', 'SEC08'],
    checkov: ['(skips)'],
  },
};
