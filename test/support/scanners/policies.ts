/** Every policy of a rendered variant, with references resolved. The flavors have the same ones, which test/equality proves. */
import type { Answers } from '../../../src/core/types.js';
import { namesOf } from '../../../src/iac/names.js';
import { renderSample, sampleAnswers } from '../catalogue.js';
import { cloudFormation } from '../equality/cloudformation.js';
import { settledResources } from '../equality/settled.js';

export interface Policy {
  /** The resource and the property that has it. */
  readonly name: string;
  /** As JSON. */
  readonly text: string;
}

export function policiesOf(answers: Partial<Answers>, variant: 'hardened' | 'insecure'): readonly Policy[] {
  const all = { ...sampleAnswers, ...answers, iac: 'cloudformation' as const };
  const infrastructure = cloudFormation(renderSample(all), variant, all.domain);
  return settledResources(infrastructure, namesOf(infrastructure)).flatMap(({ resource, properties }) =>
    below(properties, resource.address),
  );
}

/** What has statements is a policy, however deep it lies. */
function below(value: unknown, name: string): readonly Policy[] {
  if (value === null || typeof value !== 'object') return [];
  if ('Statement' in value && 'Version' in value) return [{ name, text: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([key, inner]) => below(inner, `${name} ${key}`));
}
