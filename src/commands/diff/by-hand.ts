/** What the owner changed by hand: not what a checkout or a disk does to every file by itself. */
import type { DiskFile, DiskTree } from '../../core/files.js';
import { readText, writeText } from '../../core/merge/text.js';

/** The file with the line ending of its base: git changes it on checkout, where `core.autocrlf` or an attribute says so. */
export function withEndingOf(base: DiskFile, ours: DiskFile): DiskFile {
  const [one, other] = [readText(base.bytes), readText(ours.bytes)];
  if (one === undefined || other === undefined || one.ending === other.ending) return ours;
  return { ...ours, bytes: writeText(other.lines, { ...other, ending: one.ending }) };
}

/** Whether the disk keeps the executable bit: where every file has it, or none, nobody set it. */
export function keepsModes(files: DiskTree): boolean {
  return new Set([...files.values()].map(({ executable }) => executable)).size > 1;
}
