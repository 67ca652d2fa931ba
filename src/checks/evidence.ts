/** What `evidence.ts` of a control exports: one function over the neutral model, whichever flavor the code is in. */
import type { Model } from '../iac/model.js';
import type { Finding } from './finding.js';

export type Evidence = (model: Model) => Finding;
