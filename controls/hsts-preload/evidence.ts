import type { Evidence } from '../../src/evidence/evidence.js';
import { type Hsts, hstsIs } from '../hsts-subdomains/evidence.js';

/** The preload list asks for at least a year, in seconds. */
const YEAR = 31_536_000;
const holds = ({ seconds, subdomains, preload }: Hsts): boolean => preload && subdomains && seconds >= YEAR;

export const evidence: Evidence = {
  terraform: (model) => hstsIs.terraform(model, holds),
  template: (model) => hstsIs.template(model, holds),
};
