/** The reader of a folder of templates finds by itself what the deploy script says of each: region, settings, what is handed in. */
import { describe, expect, it } from 'vitest';
import { templateModel } from '../../src/iac/template/model.js';
import { cloudFormationOf as fromFolder, textsOf } from '../iac/trees.js';
import { cases } from './cases.js';
import { cloudFormation } from './cloudformation.js';
import { comparable } from './comparable.js';
import { describeDifference, differences } from './difference.js';
import { treeOf } from './flavors.js';

describe.each(cases)('CloudFormation of $name', ({ answers }) => {
  it.each(['hardened', 'insecure'] as const)('is read alike in %s', (variant) => {
    const tree = treeOf(answers, 'cloudformation');
    const deployed = comparable(templateModel(cloudFormation(tree, variant, answers.domain)));
    const found = differences({ deployed, read: comparable(fromFolder(textsOf(tree), variant)) });
    expect(found.map(describeDifference)).toEqual([]);
  });
});
