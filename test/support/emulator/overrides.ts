/**
 * Test-only files beside the rendered ones, which Terraform merges over them: where the emulator is, and what it lacks.
 * Beyond that the rendered files stay as the owner gets them, but for what provider 5 does not know (`test/support/terraform/provider-5.ts`).
 */
import type { FileTree } from '../../../src/core/types.js';
import { loweredHere } from './gaps.js';

/** Name that Terraform reads after all others. */
export const OVERRIDE = 'zz_emulator_override.tf';

/** @returns text of the override for one folder of a rendered tree */
export function overrideFor(tree: FileTree, folder: string, backend: 'local' | 'rendered'): string {
  const text = [...tree]
    .filter(([path]) => new RegExp(`^${folder}/[^/]+\\.tf$`).test(path))
    .map(([, file]) => new TextDecoder().decode(file.bytes))
    .join('\n');
  return [...(backend === 'local' ? [LOCAL_BACKEND] : []), ...providers(text), ...lowered(text)].join('\n');
}

const LOCAL_BACKEND = `terraform {
  backend "local" {}
}
`;

function lowered(text: string): readonly string[] {
  return loweredHere
    .filter(({ resource }) => text.includes(`resource "${resource}" {`))
    .map(({ resource, line }) => `resource "${resource}" {\n  ${line}\n}\n`);
}

/** Loopback has no host name per bucket, and an API that the emulator lacks must fail at once, not after nine minutes. */
function providers(text: string): readonly string[] {
  return [...text.matchAll(/^provider "aws" \{$/gm)].map(({ index }) => {
    const alias = /^ {2}alias\s*=\s*(".+")$/m.exec(text.slice(index, text.indexOf('\n}', index)))?.[1];
    return `provider "aws" {\n${alias ? `  alias = ${alias}\n` : ''}  s3_use_path_style       = true\n  max_retries             = 2\n  skip_metadata_api_check = true\n}\n`;
  });
}
