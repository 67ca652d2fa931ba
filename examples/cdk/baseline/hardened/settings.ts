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
  tlsPolicy: SecurityPolicyProtocol.TLS_V1_2_2021,

  /** Days that access logs are kept. They hold visitors' addresses: keep them only as long as they are useful. */
  logRetentionDays: 90,

  /** Addresses that receive alarms. Each must confirm the email that AWS sends first; without any, alarms reach nobody. */
  alarmEmails: ['ops@example.com'] as string[],

  /** Days that an overwritten or deleted file can still be brought back. Long enough to notice a bad upload. */
  previousVersionDays: 30,

  /**
   * Numeric ids of the repository's owner and of the repository: gh api repos/example-org/example-site --jq '.owner.id, .id'.
   * With them, anyone who takes over the name later is kept out.
   */
  githubIds: undefined as { readonly owner: number; readonly repository: number } | undefined,
};

export type Settings = typeof settings;

const TLS_POLICIES = [SecurityPolicyProtocol.TLS_V1_2_2021, SecurityPolicyProtocol.TLS_V1_2_2025, SecurityPolicyProtocol.TLS_V1_3_2025];

/** Refuses what AWS would refuse half way through a deployment, and what would weaken the site unnoticed. */
export function validate(given: Settings): void {
  const rules: readonly (readonly [holds: boolean, message: string])[] = [
    [isRegion(given.region), 'region: name a region of the aws partition, such as eu-central-1.'],
    [/^[\w .:/=+@-]{1,256}$/.test(given.owner), 'owner: a tag takes letters, digits, spaces and _ . : / = + - @, up to 256 of them.'],
    [TLS_POLICIES.includes(given.tlsPolicy), 'tlsPolicy: choose TLS_V1_2_2021 or newer, older policies allow broken ciphers.'],
    // What S3 accepts.
    [Number.isInteger(given.logRetentionDays) && given.logRetentionDays >= 1, 'logRetentionDays: give whole days, at least 1.'],
    // With a typo here, the alarm reaches nobody.
    [given.alarmEmails.every((address) => /^[^@\s]+@[^@\s]+$/.test(address)), 'alarmEmails: give addresses such as ops@example.com.'],
    // What S3 accepts.
    [Number.isInteger(given.previousVersionDays) && given.previousVersionDays >= 1, 'previousVersionDays: give whole days, at least 1.'],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, message]) => message);
  if (broken.length > 0) throw new Error(`hardened/settings.ts:\n  ${broken.join('\n  ')}`);
}

function isRegion(name: string): boolean {
  return /^(?!cn-)[a-z]{2}-[a-z]+-\d$/.test(name);
}
