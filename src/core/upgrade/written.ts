/** Files of Terraform blocks that upgrades write and owners may edit: blocks come and go, the rest stays as it is. */
import { blocksOf, type HclBlock } from './hcl-blocks.js';

/** @returns the new text; undefined where neither a block nor any text of the owner is left */
export function withBlocks(
  text: string | undefined,
  head: string,
  added: readonly string[],
  isStale: (block: HclBlock) => boolean,
): string | undefined {
  const left = without(text ?? '', isStale);
  if (added.length === 0 && (text === undefined || left === text)) return text;
  if (added.length === 0 && blocksOf(left).length === 0 && left.trim().replaceAll('\r', '') === head) return undefined;
  const ending = text?.includes('\r\n') ? '\r\n' : '\n';
  const parts = [text === undefined ? head : left.trimEnd(), ...added.map((each) => each.replaceAll('\n', ending))];
  return parts.filter((part) => part !== '').join(ending + ending) + ending;
}

/** The blocks out of the text, each with the empty lines after it. */
function without(text: string, isStale: (block: HclBlock) => boolean): string {
  return blocksOf(text)
    .filter(isStale)
    .reduceRight((rest, { start, end }) => {
      const after = rest.slice(end).replace(/^[ \t]*(?:\r?\n)*/, '');
      return rest.slice(0, start) + after;
    }, text);
}
