import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, root } from '../test/support/catalogue.js';
import { offeredSlots } from './new-control/slots.js';
import { parseNewControl, writeControl } from './new-control.js';

function emptyProject(): string {
  const base = mkdtempSync(join(tmpdir(), 'prodgrade-control-'));
  cpSync(join(root, 'controls'), join(base, 'controls'), { recursive: true });
  return base;
}

describe('new:control', () => {
  it('writes the folder of a control, with its page under the five headings', () => {
    const base = emptyProject();
    const control = parseNewControl([
      'signed-cookies',
      '--title',
      "Readers' signed cookies",
      '--measure',
      '5',
      '--tier',
      'strict',
    ]);
    const last = catalogue.entries.filter((each) => each.control.measure === 5).at(-1)!;
    writeControl(control, ['terraform'], base);
    expect(readdirSync(join(base, 'controls/signed-cookies')).sort()).toEqual([
      'README.md',
      'bad-example.ts',
      'control.ts',
      'evidence.ts',
      'on-page.ts',
      'probe.ts',
      'terraform.tf.ejs',
    ]);
    expect(readFileSync(join(base, 'controls/signed-cookies/README.md'), 'utf8').match(/^#.*$/gm)).toEqual([
      "# Readers' signed cookies",
      '## Threat',
      '## What changes',
      '## Cost',
      '## Turn it off',
      '## Verify',
    ]);
    expect(readFileSync(join(base, 'controls/signed-cookies/control.ts'), 'utf8')).toContain(
      `title: 'Readers\\' signed cookies',\n  measure: 5,\n  order: ${last.control.order + 10},\n  tier: 'strict',`,
    );
    expect(control.code).toBe('PG-SIGNED-01');
  });

  it('puts it at the end of its measure in the registry, with what its folder has', () => {
    const base = emptyProject();
    writeControl(parseNewControl(['second-thing', '--measure', '1']), [], base);
    const registry = readFileSync(join(base, 'controls/registry.ts'), 'utf8');
    const last = catalogue.entries.filter(({ control }) => control.measure === 1).at(-1)!.control.id;
    const name = last.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(registry).toContain("import { control as secondThing } from './second-thing/control.js';\n");
    expect(registry).toContain(`  ${name},\n  secondThing,\n`);
    expect(registry).toContain("  'second-thing': secondThingOnPage,\n");
    expect(registry).toContain("  'second-thing': () => import('./second-thing/probe.js'),\n");
  });

  it('takes the next free code', () => {
    expect(parseNewControl(['waf-captcha']).code).toBe(
      `PG-WAF-${String(catalogue.entries.filter(({ control }) => control.code.startsWith('PG-WAF-')).length + 1).padStart(2, '0')}`,
    );
  });

  it.each([[[]], [['Upper']], [['two', 'ids']], [['x', '--measure', '7']], [['x', '--tier', 'none']], [['waf']]])(
    'refuses %j',
    (args) => {
      expect(() => parseNewControl(args)).toThrow();
    },
  );

  it('lists the slots of skeletons, and of files that parts bring', () => {
    const { terraform } = offeredSlots(root, catalogue);
    expect(terraform?.get('hardened/distribution.tf')).toContain('distribution.arguments');
    expect([...(terraform?.keys() ?? [])].some((file) => file.includes('(with '))).toBe(true);
  });
});
