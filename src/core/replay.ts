/** The one line that renders the same repository without prompts. */
import type { Answers } from './types.js';

/** Arguments after the folder; every answer is stated, so that a changed default changes nothing. */
export function replayArguments(answers: Answers): readonly string[] {
  return [
    '--domain', answers.domain,
    '--iac', answers.iac,
    '--tier', answers.tier,
    '--region', answers.region,
    '--zone', answers.zone,
    answers.www ? '--www' : '--no-www',
    '--ci', answers.ci,
    ...(answers.repo ? ['--repo', answers.repo] : []),
    ...(answers.email ? ['--email', answers.email] : []),
    answers.waf ? '--waf' : '--no-waf',
    ...answers.add.flatMap((id) => ['--add', id]),
    ...Object.entries(answers.waive).flatMap(([id, reason]) => ['--waive', `${id}=${reason}`]),
    '--yes',
  ];
}

/** As typed in a POSIX shell, for a folder named `folder` (default: a placeholder that reads well). */
export function replayCommand(answers: Answers, folder = 'my-site'): string {
  return `npm create prodgrade@latest ${quote(folder)} -- ${replayArguments(answers).map(quote).join(' ')}`;
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
}
