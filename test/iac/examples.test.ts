/** Every root module of the examples is read without an exception, and what stays open is what is written down here. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/iac/terraform/read.js';
import type { Value } from '../../src/iac/value.js';
import { root } from '../support/catalogue.js';
import { openIn } from '../support/iac/open.js';
import { terraformOf, textsIn } from '../support/iac/trees.js';

const files = textsIn(join(root, 'examples/terraform'));
const code = [...files.keys()].filter((path) => path.endsWith('.tf'));
const folders = [...new Set(code.map((path) => path.slice(0, path.lastIndexOf('/'))))].sort();

/** What no static reader can know: fields of a record that is not there yet, and files by their number. */
const EXPECTED = [
  /^aws_acm_certificate_validation\.site: aws_route53_record\.certificate_validation\["[\w.]+"\]\.fqdn is only known once it is applied$/,
  /^aws_s3_object\.page\[\?\]: the function (fileset|filemd5) is not evaluated$/,
];

function unknowns(value: Value): readonly string[] {
  if (value.kind === 'unknown') return [value.why];
  if (value.kind === 'list') return value.items.flatMap(unknowns);
  return value.kind === 'map' ? [...value.entries.values()].flatMap(unknowns) : [];
}

describe('the examples', () => {
  it('are many', () => {
    expect(code.length).toBeGreaterThanOrEqual(90);
  });

  it.each(folders)('%s leaves nothing open that code can say', async (folder) => {
    const { resources, opaque } = await readTerraform(files, folder);
    const found = resources.flatMap(({ address, body, region }) =>
      [...unknowns(body), ...unknowns(region)].map((why) => `${address}: ${why}`),
    );
    expect(found.filter((line) => !EXPECTED.some((each) => each.test(line)))).toEqual([]);
    expect(opaque).toEqual([]);
  });

  it.each(folders)('%s has a model without anything open', async (folder) => {
    expect(openIn(await terraformOf(files, folder))).toEqual([]);
  });
});
