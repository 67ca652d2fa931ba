/** A control that is nowhere in this project is rendered like one of its own. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue, root, sampleAnswers, textOf } from '../../test/support/catalogue.js';
import { render } from '../core/rendering/render.js';
import type { Answers } from '../core/types.js';
import { loadControl, withFolders } from './folders.js';

const base = mkdtempSync(join(tmpdir(), 'prodgrade-team-'));
afterAll(() => rmSync(base, { recursive: true }));

const PAGE = `# Requests carry a ticket

## Threat

A copy of the site under another name.

## What changes

A header.

## Cost

Nothing.

## Turn it off

Leave it out.

## Verify

Look.
`;

const FILES: Readonly<Record<string, string>> = {
  'control.mjs': `export const control = {
  id: 'team-ticket', code: 'TEAM-1', title: 'Requests carry a ticket', measure: 5, order: 5, tier: 'baseline',
  protects: 'Nobody serves the pages under another name.', cost: 'Nothing.', refs: {}, roles: ['ticket'], alarms: ['ticket-lost'],
};`,
  'on-page.mjs': `export const onPage = {
  box: { id: 'ticket', title: 'Ticket office', icon: 'seal', band: 'edge', column: 'left' },
  lines: [{ box: 'ticket', text: 'stamps each request' }, { box: 'content', text: 'reads the stamp' }],
  arrows: [{ from: 'ticket', to: 'distribution', kind: 'part' }],
  sentence: { text: 'Each request carries a ticket of the team.' },
  quoted: 0,
  verify: { command: 'curl -sI https://{{domain}}/ticket', expect: 'X-Ticket: yes', rank: -1 },
};`,
  'scanners.mjs': "export const missed = [{ flavor: 'terraform', where: 'checkov', rules: ['CKV_TEAM_1'] }];",
  'README.md': PAGE,
  'terraform.tf.ejs': `#@ slot distribution.arguments
#@ of team-ticket
# The team reads the ticket in its logs.
comment = "ticket of <%= it.domain %>"
#@ end

#@ file ticket.tf
#@ with versioning
# Kept for as long as versions are.
#@ end with
locals {
  ticket = "<%= it.domain %>"
}
`,
};

function folderOf(name: string, files: Readonly<Record<string, string>> = FILES): string {
  const folder = join(base, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const folder = folderOf('team-ticket');
const all = await withFolders(catalogue, [folder]);
const treeOf = (more: Partial<Answers> = {}) => render({ ...sampleAnswers, ...more }, all).tree;

describe('a control from outside', () => {
  const tree = treeOf();
  const page = textOf(tree, 'docs/comparison.html');

  it('has the kinds of files that ours have', () => {
    const ours = new Set(catalogue.entries.flatMap(({ control }) => readdirSync(join(root, 'controls', control.id))));
    expect(Object.keys(FILES).filter((file) => !ours.has(file.replace('.mjs', '.ts')))).toEqual([]);
  });

  it('takes its place in its measure', () => {
    const fifth = all.entries.filter(({ control }) => control.measure === 5).map(({ control }) => control.id);
    expect(fifth[0]).toBe('team-ticket');
    expect(all.entries.length).toBe(catalogue.entries.length + 1);
  });

  it('fills slots and brings files', () => {
    expect(textOf(tree, 'hardened/distribution.tf')).toContain('comment = "ticket of example.com"');
    expect(textOf(tree, 'hardened/ticket.tf')).toBe(
      '# Kept for as long as versions are.\nlocals {\n  ticket = "example.com"\n}\n',
    );
  });

  it('is on the page: its box, its lines, its sentence, its quoted lines and its command', () => {
    for (const said of [
      'Ticket office',
      'stamps each request',
      'reads the stamp',
      'Each request carries a ticket of the team.',
      'ticket of example.com',
      'curl -sI https://example.com/ticket',
      'X-Ticket: yes',
    ])
      expect(page).toContain(said);
  });

  it('is in what is counted: roles and alarms of the pipeline', () => {
    const locals = textOf(tree, 'hardened/locals.tf');
    expect(locals).toContain('"ticket"');
    expect(locals).toContain('"ticket-lost"');
  });

  it('leaves nothing behind when it is waived, but why a scanner misses it', () => {
    const without = treeOf({ waive: { 'team-ticket': 'nobody copies us' } });
    expect(without.has('hardened/ticket.tf')).toBe(false);
    expect(textOf(without, 'docs/comparison.html')).not.toContain('Ticket office');
    expect(textOf(without, '.checkov.yaml')).toContain('# team-ticket: waived, nobody copies us\n  - CKV_TEAM_1');
  });
});

describe('a folder that cannot be taken', () => {
  it.each([
    ['empty', { 'README.md': PAGE }, /has no control\.mjs/],
    ['other-name', FILES, /called team-ticket/],
  ])('%s', async (name, files, message) => {
    const path = folderOf(name, files);
    expect(basename(path)).toBe(name);
    await expect(loadControl(path)).rejects.toThrow(message);
  });

  it('has the name of one that is there', async () => {
    await expect(withFolders(all, [folder])).rejects.toThrow(/Two controls are called team-ticket/);
  });
});
