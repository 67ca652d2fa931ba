/** Stacks as the neutral model, whether written by hand or synthesized by the CDK. */
import { modelOf } from '../assemble.js';
import type { Adapters } from '../fragment.js';
import type { Infrastructure } from '../infrastructure.js';
import type { Model } from '../model.js';
import { access } from './adapters/access.js';
import { buckets } from './adapters/buckets.js';
import { edge } from './adapters/edge.js';
import { monitoring } from './adapters/monitoring.js';
import { namesAndKeys } from './adapters/names-and-keys.js';

export const templateAdapters: Adapters = { ...buckets, ...edge, ...namesAndKeys, ...monitoring, ...access };

export function templateModel(infrastructure: Infrastructure): Model {
  return modelOf(infrastructure, templateAdapters);
}
