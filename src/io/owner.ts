/** This run's name on the locks it takes. */
import { hostname } from 'node:os';
import type { Owner } from './lock.js';

/** Other machines and containers may share the disk: whether their processes live cannot be seen from here, so they count as alive. */
export function makeOwner({ pid, kill }: Pick<NodeJS.Process, 'pid' | 'kill'>, host = hostname()): Owner {
  const suffix = `@${host.replace(/[^\w-]/g, '-').slice(0, 64)}`;
  return {
    name: `${pid}${suffix}`,
    isAlive(name) {
      if (!/^\d+@/.test(name)) return false;
      if (!name.endsWith(suffix)) return true;
      const other = Number(name.slice(0, -suffix.length));
      if (other === pid) return false;
      try {
        return kill(other, 0);
      } catch (error) {
        // A process of another user exists, though we may not signal it.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
      }
    },
  };
}
