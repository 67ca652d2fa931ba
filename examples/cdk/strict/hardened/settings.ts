import { PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';

/** What an owner decides. Everything else follows from the code. */
export const settings = {
  /** Region of the buckets. What CloudFront requires in us-east-1 goes there regardless. */
  region: 'us-east-1',

  /** Whether to make the address records of the site. False while something else answers under its name. */
  addressRecords: true,

  /** Who is responsible for the site: becomes the tag Owner of everything. */
  owner: 'example-org',

  /**
   * Edge locations that serve the site. PRICE_CLASS_100 (North America, Europe, Israel) costs least per request,
   * PRICE_CLASS_ALL is nearest to everyone.
   */
  priceClass: PriceClass.PRICE_CLASS_ALL,

  /** Oldest TLS and ciphers that visitors may use. TLS_V1_3_2025 turns away visitors without TLS 1.3. */
  tlsPolicy: SecurityPolicyProtocol.TLS_V1_2_2025,

  /**
   * Value of the header Content-Security-Policy. By default, pages load from this site only, and nothing inline.
   * Add each external source that your pages load.
   */
  contentSecurityPolicy: "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; upgrade-insecure-requests",

  /** Days that access logs are kept. They hold visitors' addresses: keep them only as long as they are useful. */
  logRetentionDays: 400,

  /** Addresses that receive alarms. Each must confirm the email that AWS sends first; without any, alarms reach nobody. */
  alarmEmails: ['ops@example.com'] as string[],

  /** US dollars that the account may cost a month before its owner gets an alert. The budget stops nothing. */
  monthlyBudget: 50,

  /** Days that log groups keep their entries. Long enough to look back over a year. */
  logGroupRetentionDays: 365,

  /** Days that nobody can delete a record of the audit trail without the right to bypass governance. */
  auditLockDays: 365,

  /** Text within the first 5,120 bytes of the home page, by which the health check recognizes the site. */
  healthCheckText: '<title>',

  /** Days that an overwritten or deleted file can still be brought back. Long enough to notice a bad upload. */
  previousVersionDays: 30,

  /**
   * Region of the copy of the content bucket. Far enough away not to fail together, near enough to be under the same law
   * where there is such a region.
   */
  replicaRegion: 'us-west-2',

  /**
   * Numeric ids of the repository's owner and of the repository: gh api repos/example-org/example-site --jq '.owner.id, .id'.
   * With them, anyone who takes over the name later is kept out.
   */
  githubIds: undefined as { readonly owner: number; readonly repository: number } | undefined,

  /**
   * Whether the web ACL turns away what its common rules and its rate limit match. While false, it only counts. Managed rules
   * can misfire: review the counts before you block.
   */
  wafBlock: false as boolean,

  /** Countries, as ISO 3166-1 alpha-2 codes, whose visitors are turned away. Empty: the site is offered everywhere. */
  blockedCountries: ['CU', 'IR', 'KP'],

  /** Address that certificate authorities may notify when someone requests a certificate for this domain. Empty: none. */
  caaContact: 'ops@example.com',
};

export type Settings = typeof settings;

const TLS_POLICIES = [SecurityPolicyProtocol.TLS_V1_2_2021, SecurityPolicyProtocol.TLS_V1_2_2025, SecurityPolicyProtocol.TLS_V1_3_2025];

/** Refuses what AWS would refuse half way through a deployment, and what would weaken the site unnoticed. */
export function validate(given: Settings): void {
  const rules: readonly (readonly [holds: boolean, message: string])[] = [
    [isRegion(given.region), 'region: name a region of the aws partition, such as eu-central-1.'],
    [/^[\w .:/=+@-]{1,256}$/.test(given.owner), 'owner: a tag takes letters, digits, spaces and _ . : / = + - @, up to 256 of them.'],
    [TLS_POLICIES.includes(given.tlsPolicy), 'tlsPolicy: choose TLS_V1_2_2021 or newer, older policies allow broken ciphers.'],
    // With 'unsafe-inline' or 'unsafe-eval', the policy no longer stops an injected script.
    [given.contentSecurityPolicy.length <= 1783, 'contentSecurityPolicy: CloudFront accepts at most 1,783 characters.'],
    [!given.contentSecurityPolicy.includes("'unsafe-"), "contentSecurityPolicy: name a script's hash instead of 'unsafe-inline' or 'unsafe-eval'."],
    // What S3 accepts.
    [Number.isInteger(given.logRetentionDays) && given.logRetentionDays >= 1, 'logRetentionDays: give whole days, at least 1.'],
    // With a typo here, the alarm reaches nobody.
    [given.alarmEmails.every((address) => /^[^@\s]+@[^@\s]+$/.test(address)), 'alarmEmails: give addresses such as ops@example.com.'],
    // A zero budget alerts at once.
    [given.monthlyBudget > 0, 'monthlyBudget: give an amount above zero.'],
    // The periods that CloudWatch accepts.
    [
      [90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653].includes(given.logGroupRetentionDays),
      'logGroupRetentionDays: CloudWatch accepts 90, 120, 150, 180, 365, 400, 545 and 731 days, and some longer periods.',
    ],
    // A record cannot expire while it is locked.
    [given.auditLockDays >= 1 && given.auditLockDays <= 400, 'auditLockDays: give 1 to 400 days, after 400 the records expire.'],
    // Route 53 searches for no more than that.
    [given.healthCheckText.length >= 1 && given.healthCheckText.length <= 255, 'healthCheckText: give 1 to 255 characters.'],
    // With a floor of TLS 1.3 the site would be reported as unreachable, and the alarm would never stop.
    [given.tlsPolicy !== SecurityPolicyProtocol.TLS_V1_3_2025, 'tlsPolicy: the health checks of Route 53 speak TLS 1.0 to 1.2. Choose TLS_V1_2_2025, or leave the health check out.'],
    // What S3 accepts.
    [Number.isInteger(given.previousVersionDays) && given.previousVersionDays >= 1, 'previousVersionDays: give whole days, at least 1.'],
    // A copy in the same region goes down with the original.
    [isRegion(given.replicaRegion) && given.replicaRegion !== given.region, 'replicaRegion: name a region other than that of the original, such as eu-west-1.'],
    // CloudFront does not accept names in their place.
    [given.blockedCountries.every((country) => /^[A-Z]{2}$/.test(country)), 'blockedCountries: give two capital letters for each country, such as KP.'],
    // It goes into a record in quotes.
    [given.caaContact === '' || /^[^@\s"]+@[^@\s"]+$/.test(given.caaContact), 'caaContact: give an address such as security@example.com, or nothing.'],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, message]) => message);
  if (broken.length > 0) throw new Error(`hardened/settings.ts:\n  ${broken.join('\n  ')}`);
}

function isRegion(name: string): boolean {
  return /^(?!cn-)[a-z]{2}-[a-z]+-\d$/.test(name);
}
