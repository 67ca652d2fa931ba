/** Which boxes a drawing may have, and which control brings each of them and each of their lines. */
import type { Band, Column, Icon } from './model.js';
import { owners } from './owners.js';

export interface NodeSpec {
  readonly id: string;
  readonly title: string;
  readonly icon: Icon;
  readonly band: Band;
  readonly column: Column;
  /** Controls of which one must be on; without any, the skeleton brings it. */
  readonly by?: readonly string[];
  /** Control and what it makes the thing do. */
  readonly traits: readonly (readonly [control: string, text: string])[];
}

const outside: readonly NodeSpec[] = [
  { id: 'visitor', title: 'Visitor', icon: 'person', band: 'outside', column: 'center', traits: [] },
];

const dns: readonly NodeSpec[] = [
  {
    id: 'signing-key',
    title: 'Signing key',
    icon: 'key',
    band: 'dns',
    column: 'left',
    by: ['dnssec'],
    traits: [['dnssec', 'signs the zone']],
  },
  {
    id: 'zone',
    title: 'Domain name',
    icon: 'name',
    band: 'dns',
    column: 'center',
    traits: [
      ['dnssec', 'answers are signed'],
      ['alias-records', 'leads to CloudFront'],
      ['caa', 'one certificate issuer'],
      ['no-mail', 'says: no mail from here'],
    ],
  },
  {
    id: 'health-check',
    title: 'Health check',
    icon: 'pulse',
    band: 'dns',
    column: 'right',
    by: ['health-check'],
    traits: [['health-check', 'asks from outside']],
  },
];

const edge: readonly NodeSpec[] = [
  {
    id: 'web-acl',
    title: 'Firewall',
    icon: 'shield',
    band: 'edge',
    column: 'left',
    by: ['waf'],
    traits: [
      ['waf', 'turns attacks away'],
      ['waf-rate-limit', 'counts each address'],
    ],
  },
  {
    id: 'function',
    title: 'Function',
    icon: 'code',
    band: 'edge',
    column: 'left',
    by: ['viewer-function'],
    traits: [['viewer-function', 'finds the page']],
  },
  {
    id: 'distribution',
    title: 'CloudFront',
    icon: 'edge',
    band: 'edge',
    column: 'center',
    traits: [
      ['https-redirect', 'HTTP becomes HTTPS'],
      ['tls-floor', 'no outdated TLS'],
      ['origin-failover', 'falls back on the copy'],
      ['geo-restriction', 'leaves countries out'],
      ['read-only-methods', 'GET and HEAD only'],
      ['cache-key', 'ignores query strings'],
      ['default-root-object', 'knows the start page'],
      ['error-pages', 'an honest 404'],
      ['http3-ipv6', 'HTTP/3 and IPv6'],
    ],
  },
  {
    id: 'certificate',
    title: 'Certificate',
    icon: 'seal',
    band: 'edge',
    column: 'right',
    by: ['certificate'],
    traits: [['certificate', 'proves the name']],
  },
  {
    id: 'headers',
    title: 'Headers',
    icon: 'list',
    band: 'edge',
    column: 'right',
    by: ['managed-headers', 'security-headers'],
    traits: [
      ['managed-headers', 'no framing, HTTPS kept'],
      ['security-headers', 'own scripts only'],
      ['hsts-subdomains', 'HTTPS for all names'],
      ['hsts-preload', 'HTTPS from the start'],
      ['cross-origin-isolation', 'isolated pages'],
    ],
  },
];

const storage: readonly NodeSpec[] = [
  { id: 'stranger', title: 'Stranger', icon: 'stranger', band: 'storage', column: 'left', traits: [] },
  {
    id: 'upload',
    title: 'Upload',
    icon: 'role',
    band: 'storage',
    column: 'left',
    traits: [
      ['deploy-role', 'a role, no stored key'],
      ['content-deploy', 'pages go last'],
    ],
  },
  {
    id: 'content',
    title: 'Content bucket',
    icon: 'bucket',
    band: 'storage',
    column: 'center',
    traits: [
      ['bucket-encryption', 'encrypted'],
      ['block-sse-c', 'no keys of strangers'],
      ['tls-only-buckets', 'TLS only'],
      ['bucket-access-logs', 'logs every access'],
      ['versioning', 'keeps old versions'],
      ['lifecycle', 'until they expire'],
      ['block-public-access', 'never public'],
      ['origin-access-control', 'asks for a signature'],
      ['distribution-only-policy', 'one reader: CloudFront'],
      ['bucket-owner-enforced', 'no rights per file'],
      ['regional-bucket-names', 'a name of your own'],
    ],
  },
  {
    id: 'content-key',
    title: 'Your key',
    icon: 'key',
    band: 'storage',
    column: 'right',
    by: ['customer-managed-key'],
    traits: [
      ['customer-managed-key', 'each use is seen'],
      ['key-rotation', 'new every year'],
    ],
  },
  {
    id: 'replica',
    title: 'Copy',
    icon: 'copy',
    band: 'storage',
    column: 'right',
    by: ['replica'],
    traits: [['replica', 'in a second region']],
  },
];

/** Boxes of the hardened variant; within a column from top to bottom. */
export const hardenedNodes: readonly NodeSpec[] = [...outside, ...dns, ...edge, ...storage, ...owners];
