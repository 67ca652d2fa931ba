/** Holds what is found against what is accepted in writing: each finding has its reason, and each reason its finding. */
import { covers, type Finding, type Suppression, say } from './finding.js';

/** Fewer words are no reason. */
const WORDS = 5;

export interface Verdict {
  /** Findings that nobody has answered. */
  readonly open: readonly string[];
  /** Findings that are answered twice at the same place, so that one answer hides behind the other. */
  readonly twice: readonly string[];
  /** Suppressions that keep nothing back any more. */
  readonly needless: readonly string[];
  /** Suppressions that do not say why. */
  readonly mute: readonly string[];
}

/** What stands beside a resource answers before what holds for the whole variant. */
export function answersTo(finding: Finding, suppressions: readonly Suppression[]): readonly Suppression[] {
  const all = suppressions.filter((each) => covers(each, finding));
  const beside = all.filter(({ resource }) => resource !== undefined);
  return beside.length > 0 ? beside : all;
}

export function judge(findings: readonly Finding[], suppressions: readonly Suppression[]): Verdict {
  const answers = findings.map((finding) => ({ finding, by: answersTo(finding, suppressions) }));
  const used = new Set(answers.flatMap(({ by }) => by));
  return {
    open: answers.filter(({ by }) => by.length === 0).map(({ finding }) => say(finding)),
    twice: answers.filter(({ by }) => by.length > 1).map(({ finding }) => say(finding)),
    needless: suppressions.filter((each) => !used.has(each)).map(say),
    mute: suppressions.filter(({ reason }) => reason.split(/\s+/).length < WORDS).map(say),
  };
}
