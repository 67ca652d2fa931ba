/** Checks that need several answers, and notes about what they mean together. */
import { domainToUnicode } from 'node:url';
import { ProdgradeError } from '../../errors.js';
import { select, unmetNeed } from '../selection/select.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';
import { isApex } from './domain.js';
import type { Earlier } from './rules.js';

const NAME_LIMIT = 253;
const WWW = 'www.';

/** The answers as they will be rendered. `given` says which of them someone stated. Throws when they contradict each other. */
export function crossCheck(answers: Answers, given: Earlier, { controls }: AnswerContext): Answers {
  checkWww(answers);
  const both = answers.add.find((id) => id in answers.waive);
  if (both)
    throw new ProdgradeError(`--add ${both} and --waive ${both} contradict each other.`, 'Drop one of the two.');
  for (const control of controls) {
    if (!answers.add.includes(control.id)) continue;
    const exception = control.flavors?.[answers.iac];
    if (exception?.unavailable)
      throw new ProdgradeError(
        `--add ${control.id} is not available in ${answers.iac}: ${exception.reason}.`,
        `Drop --add ${control.id}.`,
      );
    const unmet = control.needs?.map((need) => unmetNeed(need, answers)).find((reason) => reason !== '');
    if (unmet)
      throw new ProdgradeError(
        `--add ${control.id} contradicts another answer: ${unmet}.`,
        `Change that answer, or drop --add ${control.id}.`,
      );
  }
  const asked = withFirewall(
    answers,
    given,
    controls.map((control) => control.id),
  );
  select(controls, asked);
  return asked;
}

/** `--waf` brings one, in the tier that has none by itself as well. */
function withFirewall(answers: Answers, given: Earlier, ids: readonly string[]): Answers {
  if (given.waf !== true || answers.tier !== 'baseline' || 'waf' in answers.waive) return answers;
  return { ...answers, add: ids.filter((id) => id === 'waf' || answers.add.includes(id)) };
}

function checkWww({ domain, www }: Answers): void {
  if (!www) return;
  if (domain.startsWith(WWW) && !isApex(domain)) {
    throw new ProdgradeError(
      `--www asks for ${WWW}${domain}: the domain already starts with www.`,
      `Give --domain ${domain.slice(WWW.length)} --www to serve both, or --no-www.`,
    );
  }
  if (domain.length + WWW.length > NAME_LIMIT) {
    throw new ProdgradeError(
      `--www asks for a name of ${domain.length + WWW.length} characters; DNS allows ${NAME_LIMIT}.`,
      'Give --no-www, or a shorter domain.',
    );
  }
}

/** What a reader should know before the files are written, a sentence each. */
export function answerNotes(answers: Answers, { controls }: AnswerContext): readonly string[] {
  const { domain } = answers;
  const notes: string[] = [];
  if (/(^|\.)xn--/.test(domain)) notes.push(`${domainToUnicode(domain)} is ${domain} in the DNS.`);
  if (domain.startsWith(WWW) && !isApex(domain))
    notes.push(`Only ${domain} is served; --domain ${domain.slice(WWW.length)} --www would serve both names.`);
  const tierAlone = select(controls, { ...answers, add: [], waive: {} });
  const already = answers.add.filter((id) => tierAlone.on.some((control) => control.id === id));
  if (already.length > 0) notes.push(`The tier already has ${already.join(', ')}: --add is not needed.`);
  for (const { control, reason } of tierAlone.off) {
    if (control.id in answers.waive) notes.push(`${control.id} is already off (${reason}): --waive is not needed.`);
  }
  for (const [id, reason] of Object.entries(answers.waive)) {
    const other = controls.find(
      (each) => !(each.id in answers.waive) && new RegExp(`[,;]\\s*${each.id}\\s*=`).test(reason),
    );
    if (other)
      notes.push(
        `"${other.id}=" is part of the reason for ${id}: to leave out ${other.id} too, give it a --waive of its own.`,
      );
  }
  if (answers.repo !== '' && answers.ci === 'none')
    notes.push('--repo has no effect without --ci github: no deploy role is rendered.');
  return notes;
}
