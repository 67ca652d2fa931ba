/** The way the suites reach terraform: a mirror is found by looking, and a shared provider answers like a fresh one. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTerraform, initDir, shareProvider, terraform } from '../support/terraform/run.js';

const configuration = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
resource "aws_s3_bucket" "site" {
  bucket = var.name
}
variable "name" {
  type = string
}
`;

describe.skipIf(!hasTerraform())('terraform (needs terraform)', () => {
  it('validates through a shared provider, and refuses a wrong argument', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'prodgrade-terraform-'));
    writeFileSync(join(dir, 'main.tf'), configuration);
    const provider = await shareProvider();
    try {
      await initDir(dir, provider.env);
      expect(await terraform(dir, ['validate', '-no-color'], provider.env)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('Success!'),
      });
      writeFileSync(join(dir, 'main.tf'), configuration.replace('bucket =', 'bukket ='));
      expect((await terraform(dir, ['validate', '-no-color'], provider.env)).stderr).toContain('Unsupported argument');
    } finally {
      await provider.stop();
    }
  });
});
