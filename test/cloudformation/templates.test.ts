/** What CloudFormation's own linter says of the templates, and limits that only the service knows. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findTool } from '../../scripts/tools/find.js';
import { type Answers, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';

/** Longest labels that a domain may have: what names and policies grow to. */
const LONG = [...'abcd']
  .map((letter) => letter.repeat(letter === 'd' ? 40 : 63))
  .join('.')
  .concat('.co.uk');

const repositories: readonly (Partial<Answers> & { name: string })[] = [
  ...tiers.flatMap((tier) => [
    { name: `${tier}, apex, new zone, eu-central-1`, tier },
    {
      name: `${tier}, subdomain, existing zone, us-east-1`,
      tier,
      domain: 'docs.example.co.uk',
      zone: 'Z0123456789ABCDEFGHIJ',
      region: 'us-east-1',
      www: false,
    },
  ]),
  {
    name: 'every option the other way',
    tier: 'standard',
    ci: 'none',
    repo: '',
    branch: 'main',
    email: '',
    waf: false,
    add: ['no-mail'],
    waive: {
      'error-alarms': 'no',
      'alarm-topic-key': 'no',
      budget: 'no',
      'certificate-alarm': 'no',
      'log-groups': 'no',
    },
  },
  { name: 'a long domain', domain: LONG, zone: 'new' },
  {
    name: 'data that goes with its stack',
    waive: { 'state-protection': 'no', 'plan-and-apply-roles': 'no', 'drift-check': 'no' },
  },
  {
    name: 'almost nothing on',
    tier: 'baseline',
    zone: 'Z0123456789ABCDEFGHIJ',
    waive: { 'access-logs': 'no', 'bucket-access-logs': 'no', 'error-alarms': 'no' },
  },
];

interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** What becomes of a log group when its stack is deleted, or another takes its place. */
const KEPT = ['RetainExceptOnCreate', 'Retain'];
const GONE = ['Delete', 'Delete'];

describe.each(repositories)('templates: $name', ({ name: _, ...answers }) => {
  const tree = renderSample({ iac: 'cloudformation', ...answers });
  const paths = [...tree.keys()].filter((path) => /^(?:hardened|insecure)\/[^/]+\.yaml$/.test(path));

  it.skipIf(!findTool('cfn-lint'))(
    'have nothing for cfn-lint to say',
    () => {
      const { stdout, stderr } = spawnSync(findTool('cfn-lint')!, ['--', ...paths], {
        cwd: writeTree(tree),
        encoding: 'utf8',
      });
      expect(stdout + stderr).toBe('');
    },
    120_000,
  );

  it('are short enough to be sent without a bucket', () => {
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths) expect(tree.get(path)!.bytes.length, path).toBeLessThan(51_200);
  });

  it('say of each log group whether it outlives its stack: records do where data is protected', () => {
    const records = answers.waive?.['state-protection'] ? GONE : KEPT;
    for (const path of paths) {
      const { Resources } = parse(textOf(tree, path), { logLevel: 'silent' }) as {
        Resources: Record<string, Resource>;
      };
      for (const [id, { Type, DeletionPolicy, UpdateReplacePolicy }] of Object.entries(Resources))
        if (Type === 'AWS::Logs::LogGroup')
          expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(id === 'ViewerRequestLogs' ? GONE : records);
    }
  });

  it('have a default for each setting, the same as in settings.properties', () => {
    const settings = Array.from(
      textOf(tree, 'hardened/settings.properties').matchAll(/^(\w+)=(.*)$/gm),
      ([, key, value]) => [key!, value!] as const,
    );
    const parameters = paths.flatMap((path) =>
      Object.entries(
        (parse(textOf(tree, path), { logLevel: 'silent' }) as { Parameters?: Record<string, { Default?: unknown }> })
          .Parameters ?? {},
      ),
    );
    for (const [key, value] of settings) {
      const defaults = parameters.filter(([name]) => name === key).map(([, { Default }]) => String(Default));
      expect(new Set(defaults), key).toEqual(new Set([value]));
    }
    const outputs = textOf(tree, 'scripts/deploy.sh').matchAll(/=\$\(output (\w+)\)/g);
    const told = new Set([...settings.map(([key]) => key), ...Array.from(outputs, ([, name]) => name)]);
    expect(parameters.map(([name]) => name).filter((name) => !told.has(name))).toEqual([]);
  });
});

it('writes the function into the template only', () => {
  const folder = writeTree(renderSample({ iac: 'cloudformation' }));
  expect(readdirSync(join(folder, 'hardened/functions'))).toEqual(['viewer-request.test.mjs']);
  const { status, stdout } = spawnSync(process.execPath, ['--test', 'hardened/functions/viewer-request.test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
  expect(statSync(join(folder, 'scripts/deploy.sh')).mode & 0o111).not.toBe(0);
});
