/** What evidence says of a control: it holds, it fails and where, or the code alone cannot tell. */
import type { Open } from '../iac/fact.js';
import { describePlace, type Place } from '../iac/place.js';

export type Finding = Holds | Fails | Unclear;

export interface Holds {
  readonly finding: 'holds';
}

export interface Fails {
  readonly finding: 'fails';
  /** What is wrong and what to do, in one sentence each. */
  readonly sentence: string;
  readonly place: Place;
}

export interface Unclear {
  readonly finding: 'unknown';
  readonly why: string;
  readonly place: Place;
}

export const holds: Holds = { finding: 'holds' };

export function fails(sentence: string, place: Place): Fails {
  return { finding: 'fails', sentence, place };
}

export function unclear({ why, place }: Open): Unclear {
  return { finding: 'unknown', why, place };
}

/** All of them must hold: one that fails fails the whole, before one that is unknown. */
export function all(...findings: readonly (Finding | readonly Finding[])[]): Finding {
  const flat = findings.flat();
  return flat.find(({ finding }) => finding === 'fails') ?? flat.find(({ finding }) => finding === 'unknown') ?? holds;
}

/** `hardened/waf.tf:12  The web ACL …` */
export function describeFinding(finding: Finding): string {
  switch (finding.finding) {
    case 'holds':
      return 'holds';
    case 'fails':
      return `${describePlace(finding.place)}  ${finding.sentence}`;
    case 'unknown':
      return `${describePlace(finding.place)}  Unknown: ${finding.why}.`;
  }
}
