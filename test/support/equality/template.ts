/** What stacks would make, to be compared; the CDK's go the same way as those written by hand. */
import { bare } from '../../../src/iac/access.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { namesOf } from '../../../src/iac/names.js';
import { fromPlain } from '../../../src/iac/plain.js';
import { templateAdapters, templateModel } from '../../../src/iac/template/model.js';
import { type Comparable, comparable } from './comparable.js';
import { overlookedIn } from './overlooked.js';
import type { Read } from './read.js';
import { settledResources } from './settled.js';
import { allTags, ofAllStacks } from './tags.js';

export function readTemplates(infrastructure: Infrastructure): Read {
  return { model: modelOfTemplates(infrastructure), unread: overlookedIn(infrastructure, templateAdapters) };
}

export function modelOfTemplates(infrastructure: Infrastructure): Comparable {
  const ofStacks = ofAllStacks(infrastructure.tags.map(bare));
  const all = allTags(settledResources(infrastructure, namesOf(infrastructure)), ofStacks);
  const tags = [fromPlain(all, infrastructure.place)];
  return comparable(templateModel({ ...infrastructure, tags }));
}
