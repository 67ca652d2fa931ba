/** What the rendered repository says of each control, besides its part. */

import type { OffControl } from '../selection/select.js';
import type { Control } from '../types.js';
import type { Missed } from './missed.js';
import type { OnPage } from './on-page.js';
import type { ControlPage } from './page.js';

export interface Documents {
  readonly page: ControlPage;
  readonly onPage: OnPage;
  readonly missed: readonly Missed[];
}

export interface DocumentedControl extends Control, Documents {}

export type DocumentedOff = OffControl & { readonly control: DocumentedControl };
