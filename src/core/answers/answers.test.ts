import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../../test/support/world.js';
import { ProdgradeError } from '../../errors.js';
import type { Answers } from '../types.js';
import { answerContext } from './context.js';
import { answerNotes } from './cross-checks.js';
import { environmentNotes, readEnvironment } from './environment.js';
import { readFlags } from './flags.js';
import { completeAnswers, readSources, unstated } from './resolve.js';

const context = answerContext(tinyLibrary);

function answersOf(...argv: string[]): Answers {
  return completeAnswers(readSources([readFlags(argv).answers], context), context);
}

function errorOf(attempt: () => unknown): ProdgradeError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ProdgradeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const refused: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
  [['--iac', 'teraform'], /^--iac "teraform" is not one of terraform, cdk, cloudformation/, /Did you mean terraform\?/],
  [['--tier', 'strickt'], /^--tier "strickt" is not one of/, /Did you mean strict\?/],
  [['--tier', ''], /^--tier "" is empty/, /baseline, standard, strict/],
  [['--region', 'eu-central1'], /is not an AWS region/, /Did you mean eu-central-1\?/],
  [['--region', 'Frankfurt'], /is not an AWS region/, /Did you mean eu-central-1 \(Frankfurt\)\?/],
  [['--region', 'mars'], /is not an AWS region/, /Choose one of: af-south-1/],
  [['--region', 'cn-north-1'], /partition of its own/, /eu-central-1/],
  [['--zone', 'z123'], /neither "new" nor the id/, /starts with Z/],
  [['--ci', 'gitlab'], /^--ci "gitlab" is not one of github, none/, /\w/],
  [['--repo', 'acme'], /is not a GitHub repository/, /owner\/name/],
  [['--repo', 'acme/*'], /wildcard/, /one repository/],
  [['--repo', 'acme/..'], /is not a GitHub repository/, /owner\/name/],
  [['--email', 'nobody'], /is not an e-mail address/, /ops@example\.com/],
  [['--add', 'now-mail'], /^--add "now-mail" does not name a control/, /Did you mean no-mail\?/],
  [['--add', 'PG-WAF-09'], /"PG-WAF-09" does not name a control/, /Did you mean PG-WAF-0\d\?/],
  [['--add', 'mfa-delete'], /cannot be added/, /PG-S3-13/],
  [['--waive', 'waf'], /"waf" needs a reason/, /waf='why/],
  [['--waive', 'waf= '], /needs a reason/, /waf='why/],
  [['--waive', 'wafff=costs'], /does not name a control/, /Did you mean waf\?/],
  [['--waive', 'https-redirect=no'], /cannot be waived/, /https-redirect/],
  [['--waive', 'mfa-delete=no'], /need not be waived/, /mfa-delete/],
  [['--waive', 'versioning=no', '--tier', 'strict'], /^--waive versioning: \w+ requires it/, /Waive \w+ as well/],
  [['--add', 'no-mail', '--waive', 'no-mail=mail is sent'], /contradict each other/, /Drop one/],
  [['--add', 'waf', '--no-waf'], /--add waf contradicts another answer/, /drop --add waf/],
  [['--add', 'deploy-role'], /needs the GitHub repository/, /drop --add deploy-role/],
  [['--add', 'dnssec', '--zone', 'Z123'], /belongs to the people who run/, /drop --add dnssec/],
];

describe('answers', () => {
  it.each(refused)('%j is refused in words of its own', (argv, message, next) => {
    const error = errorOf(() => answersOf('--domain', 'example.com', ...argv));
    expect(error.message).toMatch(message);
    expect(error.next).toMatch(next);
    expect(error.exitCode).toBe(2);
  });

  it('have defaults that depend on one another', () => {
    expect(answersOf('--domain', 'example.com')).toEqual({
      domain: 'example.com',
      iac: 'terraform',
      tier: 'standard',
      region: 'us-east-1',
      zone: 'new',
      www: true,
      ci: 'github',
      repo: '',
      branch: 'main',
      email: '',
      add: [],
      waf: true,
      waive: {},
    });
    expect(answersOf('--domain', 'docs.example.com', '--tier', 'baseline')).toMatchObject({ www: false, waf: false });
    expect(answersOf('--domain', 'example.com', '--tier', 'baseline', '--add', 'waf')).toMatchObject({
      waf: true,
      add: ['waf'],
    });
  });

  it('are normalised, so that equal wishes give equal bytes', () => {
    expect(
      answersOf(
        '--domain',
        'EXAMPLE.com.',
        '--repo',
        'https://github.com/acme/site.git',
        '--zone',
        '/hostedzone/Z0AB',
        '--region',
        'EU-West-1',
      ),
    ).toMatchObject({ domain: 'example.com', repo: 'acme/site', zone: 'Z0AB', region: 'eu-west-1' });
    const none = answersOf('--domain', 'example.com', '--repo', 'None', '--email', 'none');
    expect(none).toMatchObject({ repo: '', email: '' });
    for (const repo of ['acme/site.git', 'acme/site/', '@acme/site', 'github:acme/site'])
      expect(answersOf('--domain', 'example.com', '--repo', repo).repo).toBe('acme/site');
    const one = answersOf(
      '--domain',
      'example.com',
      '--add',
      'pg-dns-05',
      '--add',
      'block-sse-c',
      '--waive',
      'PG-WAF-02=shared\n addresses',
      '--waive',
      'budget=set centrally',
    );
    const other = answersOf(
      '--domain',
      'example.com',
      '--waive',
      'budget=set centrally',
      '--waive',
      'waf-rate-limit=shared addresses',
      '--add',
      'no-mail,block-sse-c',
      '--add',
      'no-mail',
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('bring a firewall to the tier that has none, when someone asks for it', () => {
    expect(answersOf('--domain', 'example.com', '--tier', 'baseline', '--waf').add).toEqual(['waf']);
  });

  it('refuse a www name of a www name, and one that is too long', () => {
    expect(errorOf(() => answersOf('--domain', 'www.example.com', '--www')).next).toBe(
      'Give --domain example.com --www to serve both, or --no-www.',
    );
    expect(answersOf('--domain', 'www.example.com').www).toBe(false);
    expect(answersOf('--domain', 'www.com').www).toBe(true);
    const long = `${['a', 'b', 'c', 'd'].map((letter) => letter.repeat(60)).join('.')}.eeeee.com`;
    expect(errorOf(() => answersOf('--domain', long, '--www')).message).toMatch(/257 characters/);
  });

  it('come from the environment below the flags', () => {
    const environment = readEnvironment({
      PRODGRADE_DOMAIN: 'env.example.com',
      PRODGRADE_TIER: 'strict',
      PRODGRADE_WWW: 'yes',
      PRODGRADE_ADD: 'no-mail, block-sse-c',
      PRODGRADE_WAIVE: 'budget=a; dashboard=b=c',
      PRODGRADE_EMAIL: '',
    });
    const answers = completeAnswers(
      readSources([environment, readFlags(['--tier', 'baseline']).answers], context),
      context,
    );
    expect(answers).toMatchObject({
      domain: 'env.example.com',
      tier: 'baseline',
      www: true,
      add: ['block-sse-c', 'no-mail'],
      waive: { budget: 'a', dashboard: 'b=c' },
      branch: 'main',
      email: '',
    });
    expect(errorOf(() => readSources([readEnvironment({ PRODGRADE_WAF: 'maybe' })], context)).message).toBe(
      'PRODGRADE_WAF "maybe" is neither yes nor no.',
    );
    expect(environmentNotes({ PRODGRADE_DOMIAN: 'x' })).toEqual([
      'PRODGRADE_DOMIAN is ignored. Did you mean PRODGRADE_DOMAIN?',
    ]);
  });

  it('that must be stated are domain, flavor and tier; with --yes the domain alone', () => {
    expect(unstated({}, false)).toEqual(['domain', 'iac', 'tier']);
    expect(unstated({}, true)).toEqual(['domain']);
    expect(unstated({ domain: 'example.com', iac: 'terraform', tier: 'strict' }, false)).toEqual([]);
  });

  it('come with notes on what may surprise', () => {
    const notes = (...argv: string[]) => answerNotes(answersOf(...argv), context).join('\n');
    expect(notes('--domain', 'bücher.de')).toBe('bücher.de is xn--bcher-kva.de in the DNS.');
    expect(notes('--domain', 'www.example.com')).toMatch(/Only www\.example\.com is served/);
    expect(notes('--domain', 'example.com', '--add', 'waf')).toBe('The tier already has waf: --add is not needed.');
    expect(notes('--domain', 'example.com', '--tier', 'baseline', '--waive', 'budget=x')).toMatch(
      /budget is already off \(comes with the standard tier\): --waive is not needed/,
    );
    expect(notes('--domain', 'example.com', '--ci', 'none', '--repo', 'a/b')).toMatch(/no deploy role/);
    const swallowed = ['--domain', 'example.com', '--waive', 'budget=Finance has one, dashboard=none'];
    expect(notes(...swallowed)).toBe(
      '"dashboard=" is part of the reason for budget: to leave out dashboard too, give it a --waive of its own.',
    );
    expect(notes(...swallowed, '--waive', 'dashboard=none')).toBe('');
    expect(notes('--domain', 'example.com')).toBe('');
  });
});
