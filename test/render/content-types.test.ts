/** One table of types: what Terraform's proof of concept says of a file is what the upload of the other flavors says of it. */
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/iac/access.js';
import { readTerraform } from '../../src/iac/terraform/read.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { textsOf } from '../support/iac/trees.js';

const tree = renderSample();

async function tableOfTerraform(): Promise<Readonly<Record<string, string>>> {
  const output = 'output "types" {\n  value = local.by_extension\n}\n';
  const { outputs } = await readTerraform(new Map([...textsOf(tree), ['insecure/types.tf', output]]), 'insecure');
  return bare(outputs.find(({ name }) => name === 'types')!.value) as Readonly<Record<string, string>>;
}

/** Types by extension, as the upload of the rendered repository has them. */
function tableOfUpload(): Readonly<Record<string, string>> {
  const program = 'scripts/upload-site/types.mjs';
  const known = /^const known = \{$(.*?)^\};$/ms.exec(textOf(tree, program))![1]!;
  const rows = known.matchAll(/^ +'?(\w+)'?: [`'](.*)[`'],$/gm);
  return Object.fromEntries([...rows].map(([, name, type]) => [name, type!.replace('${TEXT}', '; charset=utf-8')]));
}

describe('types of files', () => {
  it('are the same in the upload and in Terraform', async () => {
    const terraform = await tableOfTerraform();
    const upload = tableOfUpload();
    expect(Object.keys(upload).length).toBeGreaterThan(25);
    expect(terraform).toMatchObject(upload);
  });
});
