/** Globs that would match nothing, or not what they seem to, so that files would be unprotected unnoticed. */

export interface GlobProblem {
  readonly problem: string;
  readonly next: string;
}

const CLOSING = { '{': '}', '(': ')', '[': ']' } as const;

/** What is wrong with a glob and what to write instead; undefined where nothing is. */
export function globProblem(glob: string): GlobProblem | undefined {
  if (glob.trim() === '') return { problem: 'it is empty', next: 'Name files, such as site/**' };
  if (glob.startsWith('!'))
    return {
      problem: 'a glob cannot start with !',
      next: 'Name the files that are meant. For a name that starts with !, write \\!',
    };
  if (glob.split('/').includes('..'))
    return { problem: '.. leads nowhere', next: 'Write the path from the top of the repository, such as site/**' };
  return backslashProblem(glob) ?? classProblem(glob) ?? groupProblem(plainOf(glob));
}

function backslashProblem(glob: string): GlobProblem | undefined {
  if (!/^(?:[^\\]|\\[^\w.])*$/.test(glob))
    return {
      problem: 'a backslash must have a special character after it',
      next: 'Separate folders with /. For a backslash in a name, write \\\\',
    };
  return undefined;
}

function classProblem(glob: string): GlobProblem | undefined {
  const [found] = /\[[!^]?\]/.exec(withoutEscapes(glob)) ?? [];
  if (found !== undefined)
    return {
      problem: `${found} names no character`,
      next: 'Write the characters in it, or \\[ for the bracket itself.',
    };
  const backwards = [...withoutEscapes(glob).matchAll(/\[([^\]]*)\]/g)]
    .flatMap(([, inside]) => inside!.match(/[a-z]-[a-z]|[0-9]-[0-9]/gi) ?? [])
    .find((range) => range[0]! > range[2]!);
  return backwards === undefined
    ? undefined
    : { problem: `${backwards} runs backwards`, next: `Write ${backwards[2]}-${backwards[0]}.` };
}

function groupProblem(plain: string): GlobProblem | undefined {
  if (/\([^)]*\|/.test(plain))
    return { problem: '(a|b) is not read as a choice', next: 'Write {a,b}, or \\| for the character itself.' };
  const open = (['[', '{', '('] as const).find((each) => depthOf(plain, each, CLOSING[each]) > 0);
  return open === undefined
    ? undefined
    : {
        problem: `${open} is never closed`,
        next: `Close it with ${CLOSING[open]}, or write \\${open} for the character itself.`,
      };
}

/** How many are open at the end. One that closes nothing stands for itself. */
function depthOf(plain: string, open: string, close: string): number {
  let depth = 0;
  for (const sign of plain) {
    if (sign === open) depth++;
    if (sign === close && depth > 0) depth--;
  }
  return depth;
}

/** Without classes either: what is in them stands for itself. */
function plainOf(glob: string): string {
  return withoutEscapes(glob).replaceAll(/\[[^\]]+\]/g, '');
}

function withoutEscapes(glob: string): string {
  return glob.replaceAll(/\\./g, '_');
}
