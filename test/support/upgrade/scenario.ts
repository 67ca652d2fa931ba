/** A scenario of an upgrade, and what its owner does to files. */
import type { Volume } from 'memfs';
import { type Files, SITE } from './versions.js';

export interface Scenario {
  readonly title: string;
  readonly old: Files;
  readonly edit?: (volume: Volume) => void;
  readonly next: Files;
  /** Text of each file afterwards; null: not there. */
  readonly after: Readonly<Record<string, string | RegExp | null>>;
  readonly code?: number;
}

export const write = (path: string, text: string | Uint8Array) => (volume: Volume) => {
  volume.mkdirSync(`${SITE}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
  volume.writeFileSync(`${SITE}/${path}`, text);
};
export const remove = (path: string) => (volume: Volume) => volume.unlinkSync(`${SITE}/${path}`);
export const lines = 'one\ntwo\nthree\nfour\nfive\n';
