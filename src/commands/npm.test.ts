import { describe, expect, it } from 'vitest';
import { emptyVolume, runCreate, snapshot } from '../../test/support/world.js';

/** As measured with npm 11: what was typed after `npm create prodgrade@latest`, and what reaches us. */
const swallowed: readonly (readonly [
  typed: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  run: string,
])[] = [
  ['site --domain=a.com', ['site'], { npm_config_domain: 'a.com' }, 'site -- --domain a.com'],
  ['site --domain a.com', ['site', 'a.com'], { npm_config_domain: 'true' }, 'site -- --domain a.com'],
  ['--domain a.com', ['a.com'], { npm_config_domain: 'true' }, '-- --domain a.com'],
  [
    'site --domain a.com --tier strict',
    ['site', 'a.com', 'strict'],
    { npm_config_tier: 'true', npm_config_domain: 'true' },
    'site -- --domain a.com --tier strict',
  ],
  ['site --domain', ['site'], { npm_config_domain: 'true' }, 'site -- --domain <value>'],
  ['site --no-www', ['site'], { npm_config_www: '' }, 'site -- --no-www'],
  ['site --no-git', ['site'], { npm_config_git: 'false' }, 'site -- --no-git'],
  ['site --plain', ['site'], { npm_config_plain: 'true' }, 'site -- --plain'],
  ['site --ci none', ['site'], { npm_config_cidr: 'none' }, 'site -- --ci none'],
  ['site --email a@b.co', ['site', 'a@b.co'], { npm_config_email: 'true' }, 'site -- --email a@b.co'],
  [
    'site --waive "waf=my reason"',
    ['site', 'waf=my reason'],
    { npm_config_waive: 'true' },
    "site -- --waive 'waf=my reason'",
  ],
  [
    'site --dry-run --json',
    ['site'],
    { npm_config_dry_run: 'true', npm_config_json: 'true' },
    'site -- --json --dry-run',
  ],
  [
    'site --domain=a.com -- --tier strict --no-waf',
    ['site', '--tier', 'strict', '--no-waf'],
    { npm_config_domain: 'a.com' },
    'site -- --domain a.com --tier strict --no-waf',
  ],
];

describe('flags that npm took for itself', () => {
  it.each(swallowed)('%s', async (_typed, argv, env, run) => {
    const volume = emptyVolume();
    const { code, error } = await runCreate(argv, { volume, env });
    expect(code).toBe(2);
    expect(error?.next).toBe(`Run: npm create prodgrade@latest ${run}`);
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it('are not confused with settings of npm itself', async () => {
    const env = {
      npm_config_yes: 'true',
      npm_config_force: 'true',
      npm_config_email: 'old@npmrc.example',
      npm_config_git: '/usr/bin/git',
      npm_config_cidr: '10.0.0.0/8',
    };
    const { code, err } = await runCreate(['site', '--domain', 'example.com', '--yes'], { env });
    expect(code).toBe(0);
    expect(err).toMatch(/npm has the address old@npmrc\.example; to use it for alarms/);
    expect((await runCreate(['site', '--domain', 'example.com'], { env })).code).toBe(2);
  });

  it('that left no trace but a second word get a hint', async () => {
    const { error } = await runCreate(['site', 'waf'], {});
    expect(error?.next).toMatch(/With npm, flags come after --/);
    const bun = await runCreate(['site', 'waf'], { env: { npm_config_user_agent: 'bun/1.1' } });
    expect(bun.error?.next).not.toMatch(/npm/);
  });
});
