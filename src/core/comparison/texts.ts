/** What a newcomer reads about each measure, in plain words; the controls that are on add a sentence each. */
import type { Measure } from '../types.js';

export interface MeasureText {
  /** The measure in one sentence. */
  readonly gist: string;
  /** What the PoC lets happen. */
  readonly poc: string;
}

export const measureTexts: Readonly<Record<Measure, MeasureText>> = {
  1: {
    gist: 'What is stored is encrypted, and you say how: with which key, and who may use it.',
    poc: 'No line asks for encryption. S3 encrypts new files by itself today, with a key that you neither see nor hold: you cannot say who used it, cannot take it away, and nothing would tell you if the default changed.',
  },
  2: {
    gist: 'Nobody on the way reads or changes a page, and nobody can pretend to be you.',
    poc: 'The address starts with http://, and there is no other. Anyone between the visitor and the bucket, such as the owner of the café’s Wi-Fi, reads every page and can change it on the way: add a script, swap a bank account, ask for a password in your name.',
  },
  3: {
    gist: 'You hear of trouble first, and can look up what happened.',
    poc: 'Nobody knows. The site can be down for a week, or be copied by a robot every night: no log to look into, no alarm that rings, no limit at which the bill gets noticed.',
  },
  4: {
    gist: 'Yesterday’s page is one command away.',
    poc: 'The bucket keeps the last copy only. One wrong upload and the page is gone; a deleted folder stays deleted, and one wrong command empties the whole bucket for good.',
  },
  5: {
    gist: 'Everybody may do what they must, and strangers nothing at all.',
    poc: 'Everybody on the internet may read the bucket itself, past any front door. To allow that, the protection that AWS puts on new buckets was switched off: one more careless line, and everybody may write as well.',
  },
  6: {
    gist: 'Visitors are answered from nearby, and requests rarely reach the bucket.',
    poc: 'One bucket in one region answers everything itself. Visitors far away wait, and anyone who asks for the largest file in a loop runs up your bill.',
  },
};
