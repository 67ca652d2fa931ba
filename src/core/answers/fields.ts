/**
 * The questions, in the order they are asked: one record per answer. Flags, `--help`, prompts, environment
 * variables, the JSON schema and the check of manifests are all derived from here. Words only, so that
 * `--help` loads nothing else; defaults and checks are in rules.ts.
 */
import type { Answers, Flavor, Tier } from '../types.js';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  /** What it means and what it costs, one sentence. */
  readonly hint: string;
}

export interface Field {
  /** `text` one word, `choice` one of `choices`, `switch` yes or no, `list` any number of words. */
  readonly kind: 'text' | 'choice' | 'switch' | 'list';
  /** What stands after the flag in `--help`; empty for a switch. */
  readonly placeholder: string;
  /** The prompt. */
  readonly message: string;
  /** The line in `--help`. */
  readonly help: string;
  readonly choices?: readonly Choice[];
  /** Default as `--help` words it; absent where an answer is required. */
  readonly fallback?: string;
  /** Without a terminal it must be stated, unless `--yes` takes the default. */
  readonly stated?: true;
  /** What a normalized text looks like. */
  readonly pattern?: RegExp;
  /** A value as an example in messages. */
  readonly example: string;
}

export const flavorChoices: readonly Choice<Flavor>[] = [
  {
    value: 'terraform',
    hint: 'Terraform or OpenTofu 1.10 and newer; state in a bucket of your own from the standard tier on',
  },
  { value: 'cdk', hint: 'AWS CDK in TypeScript: one app with both stacks; state is kept by AWS' },
  {
    value: 'cloudformation',
    hint: 'plain YAML templates and a small deploy script; nothing to install but the AWS CLI',
  },
];

export const tierChoices: readonly Choice<Tier>[] = [
  { value: 'baseline', hint: 'the six measures, each done right, at a cost near zero' },
  {
    value: 'standard',
    hint: 'what AWS Foundational Security Best Practices and a careful reviewer ask of a public site: own header policy with CSP, hardened logs, encrypted alarms, dashboard, budget, plan and apply roles, drift check, WAF; about 11 USD a month; without the WAF 2',
  },
  {
    value: 'strict',
    hint: 'regulated: customer-managed keys, replica and origin failover, audit logs under Object Lock, DNSSEC, query logs, health check; about 21 USD a month, and more steps by hand',
  },
];

const ciChoices: readonly Choice<Answers['ci']>[] = [
  {
    value: 'github',
    hint: 'GitHub Actions: checks on pull requests, deploys by OIDC without stored keys; free for public repositories',
  },
  { value: 'none', hint: 'no workflows and no deploy role; you deploy from a terminal' },
];

export const fields: { readonly [Name in keyof Answers]: Field } = {
  domain: {
    kind: 'text',
    placeholder: '<fqdn>',
    message: 'Domain of the site, like example.com or docs.example.com',
    help: 'Domain of the site, apex or subdomain. An IDN becomes punycode.',
    pattern: /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    stated: true,
    example: 'example.com',
  },
  iac: {
    kind: 'choice',
    placeholder: '<flavor>',
    message: 'Infrastructure as code',
    help: 'Tool that the repository is written for.',
    choices: flavorChoices,
    fallback: 'terraform',
    stated: true,
    example: 'terraform',
  },
  tier: {
    kind: 'choice',
    placeholder: '<tier>',
    message: 'Security tier',
    help: 'How far the hardening goes; each tier includes the ones before it.',
    choices: tierChoices,
    fallback: 'standard',
    stated: true,
    example: 'standard',
  },
  region: {
    kind: 'text',
    placeholder: '<aws region>',
    message: 'AWS region of the data',
    help: 'AWS region of the data. What AWS requires in us-east-1 goes there regardless.',
    fallback: 'us-east-1',
    example: 'eu-central-1',
  },
  zone: {
    kind: 'text',
    placeholder: 'new|<zone id>',
    message: 'Route 53 zone: new (0.50 USD a month), or an id',
    help: 'A new Route 53 zone, or the id of an existing one.',
    fallback: 'new',
    pattern: /^(new|Z[A-Z0-9]{1,31})$/,
    example: 'Z0123456789ABCDEFGHIJ',
  },
  www: {
    kind: 'switch',
    placeholder: '',
    message: 'Serve www. too, as a redirect (free)',
    help: 'Serve www.<domain> as a redirect.',
    fallback: 'yes for an apex, no for a subdomain',
    example: 'yes',
  },
  ci: {
    kind: 'choice',
    placeholder: '<ci>',
    message: 'Continuous integration',
    help: 'Workflows to render.',
    choices: ciChoices,
    fallback: 'github',
    example: 'github',
  },
  repo: {
    kind: 'text',
    placeholder: '<owner/name>',
    message:
      'GitHub repository that deploys, as owner/name and as GitHub spells it (none: no deploy workflow, no deploy role)',
    help: 'GitHub repository that the deploy role trusts, as GitHub spells it. With none, no deploy workflow and no deploy role.',
    fallback: 'the remote of the git repository that the folder is in, or none',
    pattern: /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?\/(?!\.{1,2}$)[\w.-]{1,100})?$/,
    example: 'acme/site',
  },
  branch: {
    kind: 'text',
    placeholder: '<name>',
    message: 'Branch that workflows run for and that roles trust',
    help: 'Branch that workflows run for and that roles trust.',
    fallback: 'the default branch of the git repository that the folder is in, or main',
    pattern: /^(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$))[A-Za-z][A-Za-z0-9._/-]{0,199}$/,
    example: 'main',
  },
  email: {
    kind: 'text',
    placeholder: '<address>',
    message: 'E-mail address for alarms, or none',
    help: 'Address that alarms are sent to.',
    fallback: 'none',
    pattern: /^([^\s@"(),:;<>[\\\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z0-9-]{2,})?$/,
    example: 'ops@example.com',
  },
  add: {
    kind: 'list',
    placeholder: '<control>',
    message: 'Controls to add',
    help: 'Turn a control on in addition to the tier; repeatable.',
    fallback: 'none',
    example: 'no-mail',
  },
  waf: {
    kind: 'switch',
    placeholder: '',
    message: 'Web application firewall (about 9 USD a month)',
    help: 'Web application firewall: of little value for static files, but reviewers ask for it.',
    fallback: 'yes, but no in the baseline tier',
    example: 'yes',
  },
  waive: {
    kind: 'list',
    placeholder: '<control>=<reason>',
    message: 'Controls to leave out; each needs a reason',
    help: 'Leave a control out, with the reason; repeatable.',
    fallback: 'none',
    example: 'waf=the company firewall is in front of it',
  },
};

/** In the order they are asked and checked. */
export const fieldNames = Object.keys(fields) as readonly (keyof Answers)[];
