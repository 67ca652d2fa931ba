/** Roles are known by the ends of their names, which are the same in every flavor: workflows name them too. */
import { type Fact, known, open } from '../iac/fact.js';
import type { Thing } from '../iac/model.js';

export function roleNamed(end: string): (role: Thing<'role'>) => Fact<boolean> {
  return ({ id, place }) =>
    id.startsWith('{role ') ? open('the name of a role is not known', place) : known(id.endsWith(`-${end}`), place);
}
