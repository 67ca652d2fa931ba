/** IaC tool that the rendered repository is written for. */
export type Flavor = 'terraform' | 'cdk' | 'cloudformation';
export const flavors: readonly Flavor[] = ['terraform', 'cdk', 'cloudformation'];

/** Security tier. Cumulative: each holds every control of the ones before it. */
export type Tier = 'baseline' | 'standard' | 'strict';
export const tiers: readonly Tier[] = ['baseline', 'standard', 'strict'];

/** One of the six measures that every page and table names, in this order. */
export type Measure = 1 | 2 | 3 | 4 | 5 | 6;
export const measures: Readonly<Record<Measure, string>> = {
  1: 'Encryption at rest',
  2: 'Encryption in transit',
  3: 'Monitoring',
  4: 'Versioning',
  5: 'Policies',
  6: 'Caching',
};

/** Everything a user is asked, validated and normalized. The same answers give the same bytes. */
export interface Answers {
  /** Fully qualified domain name in lower-case punycode, no trailing dot. */
  readonly domain: string;
  readonly iac: Flavor;
  readonly tier: Tier;
  /** AWS region of the data; what AWS requires in us-east-1 goes there regardless. */
  readonly region: string;
  /** `new`, or the id of an existing public hosted zone. */
  readonly zone: string;
  /** Serve `www.<domain>` too, as a redirect to the domain. */
  readonly www: boolean;
  readonly ci: 'github' | 'none';
  /** GitHub `owner/name` that may assume the roles; empty when not known yet. */
  readonly repo: string;
  /** Branch that workflows run for and that roles trust. */
  readonly branch: string;
  /** Address that alarms are sent to; empty for none. */
  readonly email: string;
  readonly waf: boolean;
  /** Ids of controls to turn on besides those of the tier. */
  readonly add: readonly string[];
  /** Ids of controls to leave out, each with the owner's reason. */
  readonly waive: Readonly<Record<string, string>>;
}

/** Ids under which scanners and frameworks know a control. */
export interface References {
  readonly securityHub?: readonly string[];
  /** With the version of the benchmark, since numbers move: `v6.0 3.1.1`. */
  readonly cis?: readonly string[];
  readonly wellArchitected?: readonly string[];
  readonly cdkNag?: readonly string[];
  readonly checkov?: readonly string[];
  readonly trivy?: readonly string[];
}

/** Where one flavor differs from the tier's rule. */
export interface FlavorException {
  /** Not expressible in this flavor; shown in the docs. */
  readonly unavailable: true;
  readonly reason: string;
}

/** A part of what a control costs a month, and when it is due. */
export interface Charge {
  readonly usd: number;
  /** Due with a new zone only. */
  readonly newZone?: true;
  /** Due where the data is not in us-east-1. */
  readonly elsewhere?: true;
  /** Due where one of these controls is on as well. */
  readonly with?: readonly string[];
}

/** A step of the runbook that only the owner can take. */
export interface ManualStep {
  readonly step: string;
  /** What is missing until then. */
  readonly why: string;
  /** The same where another control is on, by its id, or where there is an `email`. */
  readonly whyWith?: Readonly<Record<string, string>>;
  /** Heading in the runbook. */
  readonly heading: string;
  /** Lower ranks come first; the default is 0. Equal ranks follow the order of the catalogue. */
  readonly rank?: number;
}

/** Buckets that the hardened variant may have. */
export type BucketRole = 'content' | 'logs' | 'replica' | 'audit';

/** One hardening measure, the same in all flavors. Its folder holds everything about it. */
export interface Control {
  /** Folder name, and the word users type. */
  readonly id: string;
  /** Catalogue code, `PG-WAF-01`. */
  readonly code: string;
  readonly title: string;
  readonly measure: Measure;
  /** Its place among the controls of its measure, in tables and in slots. In tens, so that others fit between. */
  readonly order: number;
  readonly tier: Tier;
  /** One sentence: what it keeps from happening. */
  readonly protects: string;
  /** What it costs in money or comfort, one sentence. */
  readonly cost: string;
  /** What is due each month regardless of the traffic. Prices of us-east-1, without free tiers. */
  readonly monthly?: readonly Charge[];
  /** Part of every skeleton: no parts, cannot be waived. */
  readonly builtIn?: true;
  /** Documented only: it cannot be written as code. */
  readonly manual?: true;
  /** Off unless asked for with `--add`, whatever the tier. */
  readonly optIn?: true;
  /** Why it stays as it was at creation: no upgrade turns it on or off. */
  readonly permanent?: string;
  /** Its resources hold data, or unlock it: AWS keeps them when the control is turned off. */
  readonly outlivesControl?: true;
  /** Answers that must hold for the tier to turn it on: `waf`, `ci` github, `repo` known, `ownZone` = a new zone. */
  readonly needs?: readonly ('waf' | 'ci' | 'repo' | 'ownZone')[];
  /** Ids of controls it cannot work without. */
  readonly requires?: readonly string[];
  /** Alarms that it brings, by their names after the prefix: the policies of the pipeline name each. */
  readonly alarms?: readonly string[];
  /** Alarms that it brings in the region of the data, likewise. */
  readonly dataAlarms?: readonly string[];
  /** Roles that it brings, by their names after the prefix. */
  readonly roles?: readonly string[];
  /** Records that it brings, by what comes before the domain. */
  readonly records?: readonly string[];
  /** Buckets have names in the namespace of account and region. */
  readonly regionalNames?: true;
  /** What is left to the owner. */
  readonly manualSteps?: readonly ManualStep[];
  readonly refs: References;
  readonly flavors?: Partial<Readonly<Record<Flavor, FlavorException>>>;
}

/** Slash-separated, relative to the rendered repository. */
export type PosixPath = string;

/**
 * Who a file belongs to after it was written: `managed` is merged, `owned` is the generator's alone,
 * `seed` is written once and then the user's.
 */
export type FileClass = 'managed' | 'owned' | 'seed';

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly executable: boolean;
  readonly class: FileClass;
}

export type FileTree = ReadonlyMap<PosixPath, RenderedFile>;
