/** A synthesized CDK app is read whole, with each thing at the line of the app that makes it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Model, thingsOf } from '../../src/iac/model.js';
import { readCdk } from '../../src/iac/template/cdk.js';
import { templateModel } from '../../src/iac/template/model.js';
import { renderSample } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk/app.js';
import { openIn } from '../support/iac/open.js';
import { ACCOUNT, textsIn, textsOf } from '../support/iac/trees.js';

const rendered = renderSample({ iac: 'cdk' });
const good = writeApp(rendered);
beforeAll(() => synthesize(good));
afterAll(() => rmSync(good, { recursive: true, force: true }));

function read(folder: string, variant: 'hardened' | 'insecure'): Model {
  const files = textsIn(join(folder, `cdk.out/assembly-${variant}`));
  return templateModel(readCdk(files, folder, variant, ACCOUNT));
}

describe('a synthesized app', () => {
  it.each(['hardened', 'insecure'] as const)('leaves nothing open in %s', (variant) => {
    expect(openIn(read(good, variant))).toEqual([]);
  });

  it('has every thing at a line of the app', () => {
    const files = textsOf(rendered);
    for (const { kind, place } of read(good, 'hardened').things.filter(({ kind }) => !/^(output|tags)$/.test(kind))) {
      const line = (files.get(place.file) ?? '').split('\n')[place.line - 1];
      expect(line, `${kind} at ${place.file}:${place.line}`).toMatch(/new |super\(|\bthis\.|\w+\(/);
    }
    expect(thingsOf(read(good, 'hardened'), 'web ACL').map(({ place }) => place.file)).toEqual(['hardened/web-acl.ts']);
  });
});
