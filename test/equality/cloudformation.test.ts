/** The reader of a folder of templates finds by itself what the deploy script says of each: region, settings, what is handed in. */
import { describe, expect, it } from 'vitest';
import { templateModel } from '../../src/iac/template/model.js';
import { cases } from '../support/equality/cases.js';
import { cloudFormation } from '../support/equality/cloudformation.js';
import { comparable } from '../support/equality/comparable.js';
import { describeDifference, differences } from '../support/equality/difference.js';
import { treeOf } from '../support/equality/flavors.js';
import { cloudFormationOf as fromFolder, textsOf } from '../support/iac/trees.js';

describe.each(cases)('CloudFormation of $name', ({ answers }) => {
  it.each(['hardened', 'insecure'] as const)('is read alike in %s', (variant) => {
    const tree = treeOf(answers, 'cloudformation');
    const deployed = comparable(templateModel(cloudFormation(tree, variant, answers.domain)));
    const found = differences({ deployed, read: comparable(fromFolder(textsOf(tree), variant)) });
    expect(found.map(describeDifference)).toEqual([]);
  });
});
