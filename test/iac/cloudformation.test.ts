/** The located reader of templates says what the readers of the equality tests say, with a place for each of it. */
import { describe, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import { cases } from '../equality/cases.js';
import { describeDifference, differences } from '../equality/difference.js';
import { cloudFormationOf as equal } from '../equality/flavors.js';
import { catalogue } from '../support/catalogue.js';
import { flat, openIn } from './flat.js';
import { cloudFormationOf, textsOf } from './trees.js';

describe.each(cases)('CloudFormation of $name', ({ answers }) => {
  it.each(['hardened', 'insecure'] as const)('is read alike in %s', (variant) => {
    const model = cloudFormationOf(textsOf(render({ ...answers, iac: 'cloudformation' }, catalogue).tree), variant);
    const { model: expected } = equal(answers, variant);
    // A part of an address that only AWS knows.
    const output = 'output.WebsiteEndpoint value: what is split is only known to AWS';
    expect(openIn(model).filter((line) => line !== output)).toEqual([]);
    const found = differences({ equality: expected, located: flat(model) }).map(describeDifference);
    expect(found.filter((line) => !line.startsWith('output WebsiteEndpoint > value'))).toEqual([]);
  });
});
