import { describe, expect, it } from 'vitest';
import { sampleAnswers } from '../../../test/support/catalogue.js';
import { tinyLibrary } from '../../../test/support/world.js';
import type { Flavor } from '../types.js';
import { render } from './render.js';

describe('render', () => {
  const renderStack = (iac: Flavor, bytes: number) => {
    const stack = {
      path: 'hardened/content.yaml',
      source: 'content',
      render: () => 'x'.repeat(bytes - 1),
      executable: false,
      class: 'managed',
    } as const;
    return () =>
      render({ ...sampleAnswers, iac }, { ...tinyLibrary, skeletons: { ...tinyLibrary.skeletons, [iac]: [stack] } });
  };

  it('refuses a template that CloudFormation would refuse, and says why', () => {
    expect(renderStack('cloudformation', 51_200)().tree.get('hardened/content.yaml')!.bytes).toHaveLength(51_200);
    expect(renderStack('cloudformation', 51_201)).toThrow(
      'hardened/content.yaml would have 51201 bytes: CloudFormation takes at most 51,200 without a bucket to fetch them from.',
    );
  });

  it('minds no limit of another flavor', () => {
    expect(renderStack('cdk', 51_201)).not.toThrow();
  });
});
