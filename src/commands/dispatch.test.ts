import { describe, expect, it } from 'vitest';
import { dispatch } from './dispatch.js';
import { verbs } from './verbs.js';

describe('dispatch', () => {
  it.each<[string, string[], string, string[]]>([
    ['create-prodgrade', ['my-site', '--yes'], 'create', ['my-site', '--yes']],
    ['create-prodgrade', ['create', 'my-site'], 'create', ['my-site']],
    ['create-prodgrade', [], 'create', []],
    ['create-prodgrade', ['./list'], 'create', ['./list']],
    ['create-prodgrade', ['example.com'], 'create', ['example.com']],
    ['create-prodgrade', ['docs'], 'create', ['docs']],
    ['create-prodgrade', ['--help'], 'create', ['--help']],
    ...['test', 'demo', 'site', 'web', 'app', 'blog', 'website', 'www', 'home', 'build'].map(
      (name): [string, string[], string, string[]] => ['create-prodgrade', [name], 'create', [name]],
    ),
    ['create-prodgrade', ['list', '--json'], 'list', ['--json']],
    ['create-prodgrade', ['help', 'waf'], 'help', ['waf']],
    ['prodgrade', ['--domain', 'example.com'], 'create', ['--domain', 'example.com']],
    ['prodgrade', ['create', 'upgrade'], 'create', ['upgrade']],
    ['/usr/lib/dist/cli.cjs', ['my-site'], 'create', ['my-site']],
  ])('%s %j', (program, argv, name, args) => {
    const meant = dispatch(argv, program);
    expect([meant.verb.name, meant.args]).toEqual([name, args]);
  });

  it.each<[string, string, RegExp, RegExp]>([
    ['prodgrade', 'check', /"check" is not part of this version yet/, /prodgrade create check/],
    ['create-prodgrade', 'verify', /"verify" is not part of this version yet/, /\.\/verify/],
    ['create-prodgrade', 'chekc', /"chekc" is not a command, and check is not part/, /\.\/chekc/],
    ['create-prodgrade', 'upgrde', /"upgrde" is not a command/, /Did you mean prodgrade upgrade\? .*\.\/upgrde/],
    ['create-prodgrade', 'update', /"update" is not a command/, /Did you mean prodgrade upgrade\? .*\.\/update/],
    ['create-prodgrade', 'Lsit', /"Lsit" is not a command/, /Did you mean prodgrade list\? .*\.\/Lsit/],
    ['create-prodgrade', 'creat', /"creat" is not a command/, /Did you mean prodgrade create\?/],
    ['create-prodgrade', 'init', /"init" is not a command/, /Did you mean prodgrade create\? .*\.\/init/],
    ['create-prodgrade', 'add', /"add" is not a command/, /Did you mean prodgrade upgrade\?/],
    ['create-prodgrade', 'version', /"version" is not a command/, /Did you mean --version\? .*\.\/version/],
    ['create-prodgrade', 'deploy', /"deploy" is not a command, but looks/, /^See prodgrade help\. .*\.\/deploy/],
    ['create-prodgrade', 'Destroy', /"Destroy" is not a command/, /\.\/Destroy/],
    ['create-prodgrade', '--list', /--list is not a flag/, /Did you mean prodgrade list\?/],
    ['prodgrade', '--upgrade', /--upgrade is not a flag/, /Did you mean prodgrade upgrade\?/],
    ['create-prodgrade', 'hlep', /"hlep" is not a command/, /Did you mean prodgrade help\?/],
    ['/usr/bin/prodgrade', 'my-site', /"my-site" is not a command/, /prodgrade create my-site/],
    ['C:/npm/prodgrade.cmd', 'example.com', /"example.com" is not a command/, /prodgrade create example.com/],
  ])('%s %s is refused', (program, word, message, next) => {
    expect(() => dispatch([word], program)).toThrow(message);
    expect(() => dispatch([word], program)).toThrow(expect.objectContaining({ next: expect.stringMatching(next) }));
  });

  it('has one name and one sentence for each verb', () => {
    expect(new Set(verbs.map(({ name }) => name)).size).toBe(verbs.length);
    for (const { name, summary, help } of verbs) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(help('1.2.3', 80), name).toContain(`prodgrade ${name}`);
    }
  });
});
