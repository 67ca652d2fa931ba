/** A root module as the neutral model. */
import { modelOf } from '../assemble.js';
import type { Adapters } from '../fragment.js';
import type { Infrastructure } from '../infrastructure.js';
import type { Model } from '../model.js';
import { access } from './adapters/access.js';
import { buckets } from './adapters/buckets.js';
import { edge } from './adapters/edge.js';
import { monitoring } from './adapters/monitoring.js';
import { namesAndKeys } from './adapters/names-and-keys.js';

export const terraformAdapters: Adapters = { ...buckets, ...edge, ...namesAndKeys, ...monitoring, ...access };

export function terraformModel(infrastructure: Infrastructure): Model {
  return modelOf(infrastructure, terraformAdapters);
}
