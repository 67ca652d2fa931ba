/**
 * Test-only files beside the rendered ones, which Terraform merges over them: where the emulator is, and what a
 * test cannot wait for. The rendered files stay as the owner gets them.
 */
import type { FileTree } from '../../src/core/types.js';

/** Name that Terraform reads after all others. */
export const OVERRIDE = 'zz_emulator_override.tf';

/** @returns text of the override for one folder of a rendered tree */
export function overrideFor(tree: FileTree, folder: string): string {
  const text = [...tree].filter(([path]) => new RegExp(`^${folder}/[^/]+\\.tf$`).test(path)).map(([, file]) => new TextDecoder().decode(file.bytes)).join('\n');
  return [BACKEND, ...providers(text), ...destroyable(text)].join('\n');
}

const BACKEND = `terraform {
  backend "local" {}
}
`;

/** Loopback has no host name per bucket, and an API that the emulator lacks must fail at once, not after nine minutes. */
function providers(text: string): readonly string[] {
  return blocks(text, /^provider "aws" \{$/).map((body) => {
    const alias = /^ {2}alias\s*=\s*(".+")$/m.exec(body)?.[1];
    return `provider "aws" {\n${alias ? `  alias = ${alias}\n` : ''}  s3_use_path_style       = true\n  max_retries             = 2\n  skip_metadata_api_check = true\n}\n`;
  });
}

/** What must outlive its code in production must not outlive a test. */
function destroyable(text: string): readonly string[] {
  const heads = [...text.matchAll(/^resource "(\w+)" "(\w+)" \{$/gm)];
  return heads
    .filter((head) => /prevent_destroy\s*=\s*true/.test(text.slice(head.index, text.indexOf('\n}', head.index))))
    .map(([, type, name]) => `resource "${type}" "${name}" {\n  lifecycle {\n    prevent_destroy = false\n  }\n}\n`);
}

function blocks(text: string, head: RegExp): readonly string[] {
  return [...text.matchAll(new RegExp(head.source, 'gm'))].map(({ index }) => text.slice(index, text.indexOf('\n}', index)));
}
