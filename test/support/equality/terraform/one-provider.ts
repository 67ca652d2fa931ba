/**
 * The code with a single provider of AWS. A mock makes nothing anywhere, and Terraform reads the schema of every provider
 * again for every step, which is most of the time that an apply takes. Regions are read from the code as it was.
 */
import type { FileTree, RenderedFile } from '../../../../src/core/types.js';

export function withOneProvider(tree: FileTree): FileTree {
  const files = new Map<string, RenderedFile>();
  for (const [path, file] of tree) {
    // They name the other providers.
    if (path.endsWith('.tftest.hcl')) continue;
    files.set(path, path.endsWith('.tf') ? { ...file, bytes: new TextEncoder().encode(single(textOf(file))) } : file);
  }
  return files;
}

function single(text: string): string {
  return text
    .replace(/^provider "aws" \{\n.*?^\}\n/gms, (block) => (/^ *alias *=/m.test(block) ? '' : block))
    .replace(/^ *provider *= aws\.\w+\n/gm, '');
}

function textOf({ bytes }: RenderedFile): string {
  return new TextDecoder().decode(bytes);
}
