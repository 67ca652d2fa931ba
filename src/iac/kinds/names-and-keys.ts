/** DNS, certificates and keys. */
import type { Count, Flag, Text, Texts } from '../fact.js';
import type { Policy } from '../policy.js';

export interface Key {
  alias: Text;
  region: Text;
  kept: Flag;
  description: Text;
  spec: Text;
  usage: Text;
  rotation: Flag;
  deletionDays: Count;
  policy: Policy;
}

export interface Certificate {
  region: Text;
  names: Texts;
  keyAlgorithm: Text;
  validation: Text;
  /** `example.com by DNS in {zone example.com}` */
  validatedIn: Texts;
}

export interface Zone {
  kept: Flag;
  comment: Text;
  signing: {
    key?: Text | undefined;
    name?: Text | undefined;
    keyStatus?: Text | undefined;
    status?: Text | undefined;
  };
  queryLog: Text;
}

/** A record of a zone. */
export interface Rec {
  zone: Text;
  type: Text;
  ttl: Count;
  values: Texts;
  alias: { to?: Text | undefined; zone?: Text | undefined; asksHealth: Flag };
}
