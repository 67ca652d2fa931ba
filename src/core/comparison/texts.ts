/** What a newcomer reads of each measure, in plain words. */
import type { Measure } from '../types.js';

export interface MeasureText {
  /** The measure in one sentence. */
  readonly gist: string;
  /** What the PoC lets happen. */
  readonly poc: string;
  /** Sentences of the hardened variant, each there when its control is on. A list of ids: the first that is on speaks. */
  readonly hardened: readonly (readonly [control: string, sentence: string])[];
  /** Controls whose lines teach most; the first three that are on and marked are quoted. */
  readonly quoted: readonly string[];
}

export const measureTexts: Readonly<Record<Measure, MeasureText>> = {
  1: {
    gist: 'What is stored is encrypted, and you say how: with which key, and who may use it.',
    poc: 'No line asks for encryption. S3 encrypts new files by itself today, with a key that you neither see nor hold: you cannot say who used it, cannot take it away, and nothing would tell you if the default changed.',
    hardened: [
      [
        'bucket-encryption',
        'Every file is encrypted before it reaches a disk, and the code says so: a change of it shows up in review.',
      ],
      [
        'customer-managed-key',
        'The key is your own. Of strangers nobody may read with it, of services only your distribution, in your account whom its IAM allows; each use can be seen, and switching it off makes the files unreadable.',
      ],
      [
        'key-rotation',
        'Keys change every year by themselves, and deleting one takes a month in which you can change your mind.',
      ],
      ['block-sse-c', 'Nobody who stole write access can lock your files under a key of theirs and ask for a ransom.'],
    ],
    quoted: ['bucket-encryption', 'customer-managed-key', 'key-rotation', 'block-sse-c'],
  },
  2: {
    gist: 'Nobody on the way reads or changes a page, and nobody can pretend to be you.',
    poc: 'The address starts with http://, and there is no other. Anyone between the visitor and the bucket, such as the owner of the café’s Wi-Fi, reads every page and can change it on the way: add a script, swap a bank account, ask for a password in your name.',
    hardened: [
      ['https-redirect', 'A visitor who comes over HTTP is sent to HTTPS and gets nothing else.'],
      ['certificate', 'A certificate, renewed by AWS, proves that the answer comes from your domain.'],
      ['tls-floor', 'Versions of TLS that are known to be broken are refused.'],
      [
        'security-headers',
        'Each answer tells the browser to run your own scripts only, and to insist on HTTPS next time.',
      ],
      ['tls-only-buckets', 'The buckets refuse plain HTTP too, even from you.'],
      [
        'dnssec',
        'Answers of the DNS are signed. Once you have entered the DS record at the registrar, a forged one sends nobody elsewhere.',
      ],
    ],
    quoted: ['https-redirect', 'tls-floor', 'security-headers', 'managed-headers', 'tls-only-buckets'],
  },
  3: {
    gist: 'You hear of trouble first, and can look up what happened.',
    poc: 'Nobody knows. The site can be down for a week, or be copied by a robot every night: no log to look into, no alarm that rings, no limit at which the bill gets noticed.',
    hardened: [
      ['access-logs', 'Each request is written to a log bucket: who asked for what, when, and what they got.'],
      [
        'error-alarms',
        'When more than one answer in a hundred fails, an alarm goes off within minutes, and AWS writes to every address that was confirmed.',
      ],
      ['budget', 'Costs that run ahead of plan are reported before the invoice is.'],
      ['audit-trail', 'Every read and write of a file is recorded with the identity behind it.'],
      ['health-check', 'From outside, somebody asks for the page every half minute and rings when it does not come.'],
    ],
    quoted: ['access-logs', 'error-alarms', 'audit-trail'],
  },
  4: {
    gist: 'Yesterday’s page is one command away.',
    poc: 'The bucket keeps the last copy only. One wrong upload and the page is gone; a deleted folder stays deleted. Nor does anything keep a slip from deleting the bucket with everything in it.',
    hardened: [
      [
        'versioning',
        'An upload that overwrites or deletes a file keeps the one before it: you can go back within a minute.',
      ],
      [
        'lifecycle',
        'Old versions expire after a while, so that the past neither piles up nor shows what was taken down long ago.',
      ],
      ['replica', 'A copy in a second region, usually minutes behind, is there for the day the first region is lost.'],
      [
        'origin-failover',
        'While the first region fails, visitors are served from the copy, which is usually minutes old.',
      ],
      ['state-protection', 'It takes more than one slip to delete the content or the zone.'],
    ],
    quoted: ['versioning', 'lifecycle', 'replica'],
  },
  5: {
    gist: 'Everybody may do what they must, and strangers nothing at all.',
    poc: 'Everybody on the internet may read the bucket itself, past any front door. To allow that, the protection that AWS puts on new buckets was switched off: one more careless line, and everybody may write as well.',
    hardened: [
      ['block-public-access', 'The bucket is private, and no later slip can make it public.'],
      ['distribution-only-policy', 'One reader is let in: your own distribution, which signs each request.'],
      [
        'deploy-role',
        'GitHub uploads with a role that lasts an hour and can do no more than upload; no key is stored that could leak.',
      ],
      ['plan-and-apply-roles', 'Code that anybody may propose never runs with rights to change anything.'],
      [
        'waf',
        'Addresses and requests that only attacks come from are turned away at the door; rules that could hit a visitor count first, until you let them block.',
      ],
      ['caa', 'Only Amazon may issue a certificate for your name.'],
    ],
    quoted: ['block-public-access', 'distribution-only-policy', 'deploy-role', 'waf'],
  },
  6: {
    gist: 'The world is answered from nearby, and the bucket is rarely asked.',
    poc: 'One bucket in one region answers everything itself. Visitors far away wait, and anyone who asks for the largest file in a loop writes your bill.',
    hardened: [
      [
        'cache-key',
        'Hundreds of places around the world keep the pages and answer from there. A question mark at the end of an address does not get past them.',
      ],
      ['read-only-methods', 'Only GET and HEAD are passed on: files have nothing to say to anything else.'],
      [
        'content-deploy',
        'Each type of file is kept as long as suits it, and an upload lets the old ones be forgotten, pages last.',
      ],
      ['viewer-function', 'An address such as /docs/ works, and the site has one name instead of two.'],
      ['error-pages', 'A missing page is your own error page, with the status 404.'],
    ],
    quoted: ['cache-key', 'read-only-methods', 'content-deploy'],
  },
};
