/** What the proof of concept of Terraform uploads, and as what: evaluated by terraform itself, on files of every kind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSample, textOf } from '../support/catalogue.js';
import { hasTerraform, terraform } from '../support/terraform/run.js';
import { writeTree } from '../support/write-tree.js';

const utf8 = (type: string) => `text/${type}; charset=utf-8`;
const OCTETS = 'application/octet-stream';
/** Path below `site/`, with the type it must have, or undefined for what must stay at home. */
const files: Readonly<Record<string, string | undefined>> = {
  'photo.JPG': 'image/jpeg',
  'photo.jpeg': 'image/jpeg',
  'a b/shot.PNG': 'image/png',
  'paper.pdf': 'application/pdf',
  'fonts/a.woff2': 'font/woff2',
  'app.mjs': utf8('javascript'),
  'app.min.js': utf8('javascript'),
  'feed.atom': 'application/atom+xml',
  'data.json': 'application/json',
  'search.wasm': 'application/wasm',
  'archive.tar.gz': 'application/gzip',
  'v1.2/notes': OCTETS,
  css: OCTETS,
  'what.is-this': OCTETS,
  '.well-known/security.txt': utf8('plain'),
  '.well-known/apple-app-site-association': 'application/json',
  '.well-known/host-meta': 'application/xrd+xml',
  '.well-known/matrix/client': 'application/json',
  '.well-known/list': 'application/json',
  '.well-known/acme-challenge/token': utf8('plain'),
  '.well-known/binary': OCTETS,
  '.env': undefined,
  '.env.production': undefined,
  '.git/config': undefined,
  '.DS_Store': undefined,
  'docs/.htpasswd': undefined,
  'docs/.well-known/security.txt': undefined,
  '.well-known/.env': undefined,
  '.well-known.bak/secret.txt': undefined,
};
const contents: Readonly<Record<string, string | Buffer>> = {
  '.well-known/matrix/client': '{"m.homeserver": {}}',
  '.well-known/list': ' [1]',
  '.well-known/acme-challenge/token': '12345',
  '.well-known/binary': Buffer.from([0xff, 0xfe, 0x00]),
};

const OUTPUT = 'output "content_types" {\n  value = local.content_types\n}\n';

describe.skipIf(!hasTerraform())('insecure (needs terraform)', () => {
  it('uploads each file with its type, and no hidden one', async () => {
    const tree = renderSample();
    const root = writeTree(tree);
    for (const path of Object.keys(files)) {
      mkdirSync(dirname(join(root, 'site', path)), { recursive: true });
      writeFileSync(join(root, 'site', path), contents[path] ?? 'x');
    }
    // The file alone: it needs no provider.
    const folder = join(root, 'check');
    mkdirSync(folder);
    writeFileSync(join(folder, 'files.tf'), textOf(tree, 'insecure/files.tf') + OUTPUT);
    await terraform(folder, ['init', '-no-color']);
    const { stderr } = await terraform(folder, ['apply', '-auto-approve', '-no-color']);
    const types = JSON.parse((await terraform(folder, ['output', '-json', 'content_types'])).stdout || '{}');
    expect(stderr).toBe('');
    for (const [path, type] of Object.entries(files)) expect([path, types[path]]).toEqual([path, type]);
    expect(types['index.html']).toBe(utf8('html'));
  });
});
