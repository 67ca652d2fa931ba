/** Resources that the owner added and that the merge took out of the code, because the template's lines were to win. */
import { resourcesOf, type Texts } from './resources.js';
import type { Retirement } from './retired.js';

/** @param base the code as it was rendered last time: what it declares is not the owner's */
export function takenSteps(
  base: Texts,
  before: Texts,
  after: Texts,
  { forgotten }: Pick<Retirement, 'forgotten'>,
): readonly string[] {
  const [rendered, has] = [resourcesOf(base), resourcesOf(after)];
  const taken = [...resourcesOf(before).keys()].filter(
    (address) => !rendered.has(address) && !has.has(address) && !forgotten.includes(address),
  );
  return taken.length === 0
    ? []
    : [
        `The template’s lines replaced ${taken.sort().join(', ')}, which you had added: put back what you need, or the next apply destroys it.`,
      ];
}
