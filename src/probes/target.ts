/** What probes ask: a deployed site, seen from outside. An adapter brings the questions to an emulator or to the real thing. */

/** What was deployed, as its outputs and its owner's answers tell. A missing one does not exist there. */
export interface Facts {
  /** Every host name that should lead to the site, the domain first. */
  readonly hosts: readonly [string, ...string[]];
  /** How a visitor reaches it. */
  readonly scheme: 'http' | 'https';
  /** Region of the data. */
  readonly region: string;
  /** Name of the bucket that holds the site. */
  readonly bucket: string;
  readonly logBucket?: string;
  readonly auditBucket?: string;
  /** Id of the CloudFront distribution. */
  readonly distribution?: string;
  /** ARNs of roles that workflows of the repository take. */
  readonly deployRole?: string;
  readonly planRole?: string;
  readonly applyRole?: string;
  /** GitHub `owner/name` that the roles trust. */
  readonly repo?: string;
  /** Oldest TLS version that viewers may use. */
  readonly tlsFloor: TlsVersion;
}

export type TlsVersion = 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/**
 * What a target may or may not be able to answer, besides web requests: `aws` reads with the owner's credentials,
 * `write` changes what is deployed and puts it back, `tokens` signs for the OIDC provider, `metrics` writes into AWS's
 * own metric namespaces, `dns` looks up records, `tls` picks the version, `cache` and `firewall` are those of the edge.
 */
export type Capability = 'aws' | 'write' | 'tokens' | 'metrics' | 'dns' | 'tls' | 'cache' | 'firewall';

export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Question {
  readonly scheme?: 'http' | 'https';
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
}

/** The caller of AWS: anybody without credentials, the account's owner, or the holder of these credentials. */
export type Caller = 'anybody' | 'owner' | Credentials;

export type Reply<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly code: string };

export interface Call {
  readonly as: Caller;
  /** Service as AWS clients name it, `s3`. */
  readonly service: string;
  /** Operation as the API names it, `GetObject`. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Default: the region of the data. */
  readonly region?: string;
  /** Default https. */
  readonly scheme?: 'http' | 'https';
}

export interface Deployment {
  readonly facts: Facts;
  /** What it cannot answer, with the reason. */
  readonly lacks: ReadonlyMap<Capability, string>;
  /** Does not follow redirects. Rejects when nothing answers or the certificate is not trusted. */
  readonly request: (host: string, path: string, question?: Question) => Promise<Answer>;
  /** Output is the shape the caller reads; AWS's own is larger. */
  readonly call: <Output = unknown>(call: Call) => Promise<Reply<Output>>;
  /** Values of a record, an alias written as `alias <name>`; none when there is no such record. */
  readonly records: (name: string, type: string) => Promise<readonly string[]>;
  /** Web identity token of GitHub's OIDC provider with these claims. */
  readonly token: (claims: Readonly<Record<string, string>>) => string;
  /** Whether a handshake that offers only this version succeeds. */
  readonly handshake: (host: string, version: TlsVersion) => Promise<boolean>;
}
