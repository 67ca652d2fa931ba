/** Resource blocks of Terraform source, as text: enough to name them and to repeat one of their arguments. */

export interface ResourceBlock {
  readonly type: string;
  readonly name: string;
  readonly text: string;
}

/** Blocks as `terraform fmt` writes them: the head and the closing brace start their lines. */
export function resourceBlocks(text: string): readonly ResourceBlock[] {
  return [...text.matchAll(/^resource "(\w+)" "([\w-]+)" \{\n([\s\S]*?)^\}/gm)].map(([, type, name, body]) => ({
    type: type!,
    name: name!,
    text: body!,
  }));
}

/** The expression of an argument that stands on one line, at the top of the block. */
export function argument({ text }: ResourceBlock, name: string): string | undefined {
  return new RegExp(`^  ${name} += (.+)$`, 'm').exec(text)?.[1];
}
