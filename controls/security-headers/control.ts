import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'security-headers',
  code: 'PG-CF-08',
  title: 'Security headers, own policy',
  measure: 2,
  tier: 'standard',
  protects: 'CSP default-src self, frame-ancestors none, HSTS 1-2 years, nosniff, Referrer-Policy, Permissions-Policy (custom header)',
  cost: 'CSP value max 1,783 chars; 20 policies an account, untaggable; flat-rate Free and Pro plans allow only managed policies; never by viewer-response function (not run on 4xx/5xx)',
  refs: {
    wellArchitected: ['SEC06-BP02'],
    checkov: ['CKV_AWS_259', 'CKV2_AWS_32'],
  },
};
