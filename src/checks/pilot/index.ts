/** Evidence over the neutral model, by control: what the evidence of all controls will look like. */
import type { Evidence } from '../evidence.js';
import { evidence as bucketEncryption } from './bucket-encryption.js';
import { evidence as deployRole } from './deploy-role.js';
import { evidence as errorAlarms } from './error-alarms.js';
import { evidence as tlsFloor } from './tls-floor.js';
import { evidence as waf } from './waf.js';

export const pilot: Readonly<Record<string, Evidence>> = {
  'bucket-encryption': bucketEncryption,
  'deploy-role': deployRole,
  'error-alarms': errorAlarms,
  'tls-floor': tlsFloor,
  waf,
};
