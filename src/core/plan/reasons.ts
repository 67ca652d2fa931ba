/** Why a plan does what it does to a file: codes for programs, texts for people. */

const texts = {
  new: 'new',
  same: 'already the same',
  unedited: 'not edited',
  edited: 'edited by you, not by the template',
  'both-edited': 'edited by you and by the template',
  'both-added': 'exists with different content',
  merged: 'your edits and the template’s, merged',
  'merged-by-keys': 'your edits and the template’s, merged key by key',
  moved: 'moved by the template',
  'moved-edited': 'moved by the template, with your edits',
  dropped: 'no longer rendered',
  'dropped-edited': 'no longer rendered, but edited: yours from now on',
  'deleted-on-both-sides': 'deleted on both sides',
  'deleted-by-you': 'deleted by you',
  'deleted-by-you-changed': 'deleted by you, though the template changed',
  'generators-own': 'the generator’s own file',
  'generators-own-deleted': 'the generator’s own file was deleted',
  'seed-written': 'written once, yours since then',
  'seed-present': 'yours: written only where no file exists',
  'not-a-file': 'no plain file is there, or none that can be read: left alone',
  'other-capitals':
    'exists under a name that differs only in capitals: left alone, because macOS and Windows treat both as one file',
  retired: 'makes Terraform forget, rather than destroy, what a control leaves behind',
  returned: 'makes Terraform take back what was kept',
  'addresses-moved': 'tells Terraform which addresses moved',
  restored: 'as it was before the upgrade',
  'chosen-yours': 'yours, which you chose to keep',
  'chosen-template': 'the template’s, which you chose',
  'owner-never-update': 'yours: the ownership file says never-update',
  'owner-only-add': 'yours: the ownership file says only-add',
  'owner-prefer-mine': 'your lines where both changed: the ownership file says prefer-mine',
  'owner-prefer-theirs': 'the template’s lines where both changed: the ownership file says prefer-theirs',
} as const;

export type ReasonCode = keyof typeof texts;

export function reasonText(code: ReasonCode): string {
  return texts[code];
}
