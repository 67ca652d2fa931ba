/** Default and check of each answer. A check takes what any source gives and returns it normalized, or throws a Refusal. */
import { regionName, regions } from '../aws/regions.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';
import { checkAdd, checkWaive } from './controls.js';
import { checkDomain, isApex } from './domain.js';
import { fields } from './fields.js';
import { githubRepository } from './github.js';
import { Refusal } from './refusal.js';
import { didYouMean } from './suggest.js';

/** Answers before this one, in the order of the fields. */
export type Earlier = Partial<Answers>;

interface Rule<Value> {
  readonly fallback?: (earlier: Earlier, context: AnswerContext) => Value;
  readonly check: (given: unknown, context: AnswerContext) => Value;
}

export const rules: { readonly [Name in keyof Answers]: Rule<Answers[Name]> } = {
  domain: { check: (given) => checkDomain(text(given)) },
  iac: { fallback: () => 'terraform', check: (given) => choice('iac', given) as Answers['iac'] },
  tier: { fallback: () => 'standard', check: (given) => choice('tier', given) as Answers['tier'] },
  // One region for everything: certificate, alarms and firewall of CloudFront are there in any case.
  region: { fallback: () => 'us-east-1', check: checkRegion },
  zone: { fallback: () => 'new', check: checkZone },
  www: { fallback: ({ domain }) => domain !== undefined && isApex(domain), check: yesOrNo },
  ci: { fallback: () => 'github', check: (given) => choice('ci', given) as Answers['ci'] },
  repo: { fallback: ({ ci }, { found }) => (ci === 'github' && found?.repo) || '', check: checkRepo },
  branch: { fallback: ({ ci }, { found }) => (ci === 'github' && found?.branch) || 'main', check: checkBranch },
  email: { fallback: () => '', check: checkEmail },
  add: { fallback: () => [], check: checkAdd },
  waf: {
    fallback: (earlier, { controls }) =>
      earlier.tier !== 'baseline' ||
      controls.some((control) => control.needs?.includes('waf') && earlier.add?.includes(control.id)),
    check: yesOrNo,
  },
  waive: { fallback: () => ({}), check: checkWaive },
};

function text(given: unknown): string {
  if (typeof given === 'string') return given;
  throw new Refusal(given, 'is not a string.', 'Give a string.');
}

function choice(name: 'iac' | 'tier' | 'ci', given: unknown): string {
  const values = fields[name].choices!.map((each) => each.value);
  const word = text(given).trim().toLowerCase();
  if (values.includes(word)) return word;
  const problem = word === '' ? 'is empty.' : `is not one of ${values.join(', ')}.`;
  throw new Refusal(given, problem, didYouMean(word, values));
}

function checkRegion(given: unknown): string {
  const region = text(given).trim().toLowerCase();
  if (regions.includes(region)) return region;
  if (/^(cn|us-gov|us-iso[a-z]*|eusc)-/.test(region))
    throw new Refusal(
      given,
      'is in a partition of its own, without the CloudFront and Route 53 that this is made for.',
      'Choose a region of the aws partition, like eu-central-1.',
    );
  const named = region.length < 4 ? [] : regions.filter((each) => regionName(each).toLowerCase().includes(region));
  throw new Refusal(
    given,
    region === '' ? 'is empty.' : 'is not an AWS region.',
    named.length === 1 ? `Did you mean ${named[0]} (${regionName(named[0]!)})?` : didYouMean(region, regions),
  );
}

function checkZone(given: unknown): string {
  // The console and the API show the id as a path.
  const zone = text(given)
    .trim()
    .replace(/^\/?hostedzone\//, '');
  if (zone.toLowerCase() === 'new') return 'new';
  if (fields.zone.pattern!.test(zone)) return zone;
  throw new Refusal(
    given,
    'is neither "new" nor the id of a hosted zone.',
    `An id starts with Z and consists of capital letters and digits: ${fields.zone.example}.`,
  );
}

/** At a prompt nothing means the default, which may come from the git repository, so there is a word for nothing. */
function textOrNone(given: unknown): string {
  const typed = text(given).trim();
  return typed.toLowerCase() === 'none' ? '' : typed;
}

function checkRepo(given: unknown): string {
  const typed = textOrNone(given);
  // GitHub lets no name end in .git, so this is the end of an address.
  const repo = githubRepository(typed) ?? typed.replace(/^(?:github:|@)/i, '').replace(/(?:\.git)?\/?$/i, '');
  if (/[*?]/.test(repo))
    throw new Refusal(
      given,
      'has a wildcard: any repository that matches could deploy.',
      'Name one repository, owner/name.',
    );
  if (fields.repo.pattern!.test(repo)) return repo;
  throw new Refusal(given, 'is not a GitHub repository.', `Give owner/name, like ${fields.repo.example}.`);
}

function checkBranch(given: unknown): string {
  const branch = text(given)
    .trim()
    .replace(/^refs\/heads\//, '');
  if (/[*?[\]]/.test(branch))
    throw new Refusal(given, 'has a wildcard: any branch that matches could deploy.', 'Name one branch, like main.');
  // YAML reads these as something other than a name.
  if (fields.branch.pattern!.test(branch) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(branch)) return branch;
  throw new Refusal(
    given,
    branch === '' ? 'is empty.' : 'is not a branch name that workflows accept.',
    'Start with a letter, then use letters, digits, ".", "_", "-" and "/".',
  );
}

function checkEmail(given: unknown): string {
  const email = textOrNone(given);
  if (email.length <= 254 && fields.email.pattern!.test(email)) return email;
  throw new Refusal(given, 'is not an e-mail address.', `Give one address, like ${fields.email.example}.`);
}

const SPELLINGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  1: true,
  on: true,
  false: false,
  no: false,
  0: false,
  off: false,
};

function yesOrNo(given: unknown): boolean {
  const spelled =
    typeof given === 'boolean' ? given : SPELLINGS[typeof given === 'string' ? given.trim().toLowerCase() : ''];
  if (spelled !== undefined) return spelled;
  throw new Refusal(given, 'is neither yes nor no.', 'Write true or false.');
}
