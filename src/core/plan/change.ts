/** What may happen to one file of the repository, with the reason as a code. */
import type { DiskFile } from '../files.js';
import type { PosixPath, RenderedFile } from '../types.js';
import type { ReasonCode } from './reasons.js';

interface About {
  readonly path: PosixPath;
  readonly reason: ReasonCode;
  /** Where the file was before the template moved it. */
  readonly from?: PosixPath;
}

/**
 * `merge` wants its three texts merged, `conflict` a decision; neither can be applied as it is.
 * `keep` writes nothing: the reason says who owns the file.
 */
export type Change =
  | (About & { readonly kind: 'create' | 'update'; readonly file: RenderedFile })
  | (About & {
      readonly kind: 'merge';
      readonly base: DiskFile;
      readonly ours: DiskFile;
      readonly theirs: RenderedFile;
    })
  | (About & { readonly kind: 'conflict'; readonly ours: DiskFile; readonly theirs: RenderedFile })
  | (About & { readonly kind: 'delete' })
  | (About & { readonly kind: 'keep' });
