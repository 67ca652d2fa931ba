/** What answers visitors. */
import type { By, Count, Flag, Text, Texts } from '../fact.js';

export interface Distribution {
  comment: Text;
  enabled: Flag;
  aliases: Texts;
  rootObject: Text;
  priceClass: Text;
  webAcl: Text;
  httpVersion: Text;
  ipv6: Flag;
  origins: By<Origin>;
  originGroups: By<{ readonly failsOverOn?: Texts | undefined }>;
  behavior: Behavior;
  otherBehaviors: By<Behavior>;
  countries: { restriction: Text; codes: Texts };
  tls: { certificate?: Text | undefined; floor?: Text | undefined; support?: Text | undefined };
  errorPages: By<{
    readonly status?: Count | undefined;
    readonly page?: Text | undefined;
    readonly seconds?: Count | undefined;
  }>;
  extraMetrics: Text;
}

export interface Origin {
  readonly type: Text;
  readonly domain?: Text | undefined;
  readonly accessControl?: Text | undefined;
  readonly identity?: Text | undefined;
  readonly attempts: Count;
  readonly patience: Count;
}

export interface Behavior {
  readonly target?: Text | undefined;
  readonly protocol?: Text | undefined;
  readonly methods?: Texts | undefined;
  readonly cachedMethods?: Texts | undefined;
  readonly cachePolicy?: Text | undefined;
  readonly compress: Flag;
  readonly headersPolicy?: Text | undefined;
  /** Function by event. */
  readonly functions: By<Text | undefined>;
}

export interface OriginAccessControl {
  description: Text;
  type: Text;
  signing: Text;
  protocol: Text;
}

export interface ViewerFunction {
  comment: Text;
  runtime: Text;
  code: Text;
  published: Flag;
}

export interface HeadersPolicy {
  comment: Text;
  security: SecurityHeaders;
  custom: By<{ readonly value?: Text | undefined; readonly override?: Flag | undefined }>;
  removed: Texts;
}

export interface SecurityHeaders {
  readonly contentSecurityPolicy?: Header | undefined;
  readonly contentTypeOptions?: Header | undefined;
  readonly frameOptions?: Header | undefined;
  readonly referrerPolicy?: Header | undefined;
  readonly strictTransport?:
    | {
        readonly seconds?: Count | undefined;
        readonly subdomains: Flag;
        readonly preload: Flag;
        readonly override?: Flag | undefined;
      }
    | undefined;
}

export interface Header {
  readonly value?: Text | undefined;
  readonly override?: Flag | undefined;
}
