/** The cases turn every control on, and off where it can be. */
import { describe, expect, it } from 'vitest';
import { select } from '../../src/core/selection/select.js';
import { flavors } from '../../src/core/types.js';
import { controls } from '../support/catalogue.js';
import { cases } from '../support/equality/cases.js';

describe.each(flavors)('the cases in %s', (iac) => {
  const on = cases.map(({ answers }) => new Set(select(controls, { ...answers, iac }).on.map(({ id }) => id)));
  const own = controls.filter(({ manual, flavors: exceptions }) => !manual && !exceptions?.[iac]?.unavailable);

  it('turn every control on', () => {
    expect(own.filter(({ id }) => !on.some((ids) => ids.has(id))).map(({ id }) => id)).toEqual([]);
  });

  it('turn every control off that may be', () => {
    const optional = own.filter(({ builtIn }) => !builtIn);
    expect(optional.filter(({ id }) => on.every((ids) => ids.has(id))).map(({ id }) => id)).toEqual([]);
  });
});
