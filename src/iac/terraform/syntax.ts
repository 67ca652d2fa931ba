/** Terraform's language as a tree, free of the parser that reads it. */
import type { Place } from '../place.js';
import type { Primitive } from '../value.js';

export type Expression = { readonly place: Place } & (
  | { readonly type: 'literal'; readonly value: Primitive | null }
  | { readonly type: 'template'; readonly parts: readonly TemplatePart[] }
  | { readonly type: 'tuple'; readonly items: readonly Expression[] }
  | { readonly type: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly type: 'index'; readonly of: Expression; readonly at: Expression }
  /** `steps` is what comes after the `*`, asked of each member: `of` in it is a name that stands for the member. */
  | { readonly type: 'splat'; readonly of: Expression; readonly each: Expression }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly expand: boolean }
  | {
      readonly type: 'for';
      readonly names: readonly string[];
      readonly of: Expression;
      /** Given for an object, not for a list. */
      readonly key?: Expression | undefined;
      readonly value: Expression;
      readonly grouped: boolean;
      readonly condition?: Expression | undefined;
    }
  | { readonly type: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly type: 'unary'; readonly operator: string; readonly of: Expression }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'unreadable' }
);

export type TemplatePart =
  | string
  | Expression
  | {
      readonly type: 'if';
      readonly test: Expression;
      readonly yes: readonly TemplatePart[];
      readonly no: readonly TemplatePart[];
    }
  | { readonly type: 'loop'; readonly place: Place };

/** Name by which a splat's steps refer to the member. */
export const MEMBER = '*';

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  readonly place: Place;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export function attribute(block: Block, name: string): Expression | undefined {
  return block.attributes.find((each) => each.name === name)?.value;
}

export function blocksOf(block: Block, type: string): readonly Block[] {
  return block.blocks.filter((each) => each.type === type);
}
