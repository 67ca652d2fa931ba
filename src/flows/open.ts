/** The folder to write into, as it is now and without the leftovers of an interrupted run. */
import { repair } from '../io/stage.js';
import { inspectTarget, type Target } from '../io/target.js';
import type { Disk } from './disk.js';

/** @param mayRepair a dry run changes nothing, not even what is broken */
export function openTarget(disk: Disk, folder: string, mayRepair: boolean): { target: Target; repaired: boolean } {
  const target = inspectTarget(disk.fs, disk.cwd, folder);
  if (!mayRepair || !repair(disk.fs, target, disk.owner)) return { target, repaired: false };
  return { target: inspectTarget(disk.fs, disk.cwd, folder), repaired: true };
}
