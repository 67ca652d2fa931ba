/** What the proof of concept teaches: findings that each scanner must have on it, with the lesson in words. */
import type { Flavor } from '../../src/core/types.js';
import type { Scanner } from './finding.js';

export interface Lesson {
  readonly id: string;
  readonly teaches: string;
}

const PUBLIC = 'anybody may be let in: nothing blocks public access';

const CHECKOV: readonly Lesson[] = [
  ...['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56'].map((id) => ({ id, teaches: PUBLIC })),
  { id: 'CKV_AWS_18', teaches: 'nobody can tell who asked for what: no logs' },
  { id: 'CKV_AWS_21', teaches: 'what is overwritten is gone: no versions' },
];

const CHECKOV_TERRAFORM: readonly Lesson[] = [
  ...CHECKOV,
  { id: 'CKV2_AWS_6', teaches: PUBLIC },
  { id: 'CKV_AWS_70', teaches: 'the policy lets everybody read' },
  { id: 'CKV_AWS_145', teaches: 'no key of its own encrypts the files' },
  { id: 'CKV2_AWS_61', teaches: 'nothing ends: no lifecycle' },
  { id: 'CKV2_AWS_38', teaches: 'answers about the name can be forged: no DNSSEC' },
  { id: 'CKV2_AWS_39', teaches: 'nobody can tell who asked for the name: no query logs' },
];

export const lessons: Readonly<Record<Flavor, Partial<Readonly<Record<Scanner, readonly Lesson[]>>>>> = {
  terraform: { Checkov: CHECKOV_TERRAFORM },
  cdk: {},
  cloudformation: { Checkov: CHECKOV },
};
