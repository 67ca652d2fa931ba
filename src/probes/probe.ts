/** A probe tests whether a control's effect is there in what was deployed. Evidence reads text; a probe relies on answers only. */
import type { Capability, Deployment } from './target.js';

export interface Finding {
  readonly holds: boolean;
  /** What was seen, one line for people. */
  readonly seen: string;
}

export interface Probe {
  /** Id of the control. */
  readonly control: string;
  /** Why the PoC holds it too; absent where it must fail. */
  readonly poc?: string;
  /** What the target must be able to answer, besides web requests. */
  readonly needs: readonly Capability[];
  readonly run: (target: Deployment) => Promise<Finding>;
}

/** In place of a probe: why nobody outside can see whether the control is there. */
export interface NoProbe {
  readonly control: string;
  readonly unseen: string;
}

/** A problem in words, or none. */
export type Trouble = string | undefined;

/** Holds when no trouble was found; `otherwise` is then what was seen. */
export function finding(troubles: readonly Trouble[], otherwise: string): Finding {
  const found = troubles.filter((trouble) => trouble !== undefined);
  return found.length === 0 ? { holds: true, seen: otherwise } : { holds: false, seen: found.join('; ') };
}

/** A trouble when the condition is not met. */
export function expect(met: boolean, otherwise: string): Trouble {
  return met ? undefined : otherwise;
}
