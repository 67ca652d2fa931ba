import { describe, expect, it } from 'vitest';
import { matchGlobs, parseOwnership } from './ownership.js';

const rules = `# Mine.
never-update  docs/runbook.md
only-add site/
prefer-mine .github/workflows/*.yml

merge         site/robots.txt
prefer-theirs *.guard
`;

describe('parseOwnership', () => {
  it.each([
    ['docs/runbook.md', 'never-update'],
    ['docs/controls.md', 'merge'],
    ['site/index.html', 'only-add'],
    ['site/.well-known/security.txt', 'only-add'],
    ['site/robots.txt', 'merge'],
    ['hardened/site/a', 'only-add'],
    ['.github/workflows/deploy.yml', 'prefer-mine'],
    ['hardened/tests/edge.guard', 'prefer-theirs'],
  ])('gives %s the strategy %s', (path, strategy) => {
    expect(parseOwnership(rules)(path)).toBe(strategy);
  });

  it('reads files of Windows editors', () => {
    expect(parseOwnership('\ufeffnever-update a b.txt\r\nonly-add /x\r\n')('a b.txt')).toBe('never-update');
    expect(parseOwnership('\ufeffnever-update a\r\nonly-add /x\r\n')('x/y')).toBe('only-add');
  });

  it.each([
    ['# ok\nnever_update a', '.prodgrade/ownership:2  "never_update" is not a strategy.', 'Did you mean never-update?'],
    [
      'only-add',
      '.prodgrade/ownership:1  "only-add" names no files.',
      'Write a glob after it, such as only-add site/**',
    ],
  ])('says what is wrong with %j, where, and what to do', (text, message, next) => {
    expect(() => parseOwnership(text)).toThrow(expect.objectContaining({ message, next }));
  });

  it.each([
    ['[!x].md', ['a.md', 'docs/a.md'], ['x.md']],
    ['docs/*.md', ['docs/a.md', 'docs/.a.md'], ['docs/a/b.md', 'a.md', 'hardened/docs/a.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/a/b.md'], ['docs/a.txt']],
    ['**/tests/', ['tests/a', 'hardened/tests/a/b'], ['hardened/tests.tf']],
    ['*.{tf,hcl}', ['a.tf', 'hardened/a.hcl'], ['a.tfvars']],
    ['a?.txt', ['ab.txt', 'x/ab.txt'], ['a.txt', 'a/.txt']],
    ['notes (old).md', ['notes (old).md'], ['notes old.md']],
    ['./README.md', ['README.md'], ['site/README.txt']],
    ['docs//a/./b.md', ['docs/a/b.md'], ['docs/b.md']],
    ['[(]a{b,[{]}', ['(ab', '(a{'], ['a']],
    ['\\!a \\{b\\[\\(', ['!a {b[('], ['a']],
    ['.', ['README.md', '.github/workflows/a.yml'], []],
  ])('reads %s as .gitignore does', (glob, matched, others) => {
    const matches = matchGlobs([glob], '--except');
    expect(matched.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it.each([
    ['site/{a,b', '{ is never closed', 'Close it with }, or write \\{ for the character itself.'],
    ['site/{a,{b}', '{ is never closed', 'Close it with }, or write \\{ for the character itself.'],
    ['site/(a', '( is never closed', 'Close it with ), or write \\( for the character itself.'],
    ['site/[ab', '[ is never closed', 'Close it with ], or write \\[ for the character itself.'],
    ['site/@(a|b)', '(a|b) is not read as a choice', 'Write {a,b}, or \\| for the character itself.'],
    ['site/[]a', '[] names no character', 'Write the characters in it, or \\[ for the bracket itself.'],
    ['site/[z-a]', 'z-a runs backwards', 'Write a-z.'],
    ['site/a\\', 'a backslash must have a special character after it', /^Separate folders with \//],
    ['site\\a.html', 'a backslash must have a special character after it', /^Separate folders with \//],
    ['..', '.. leads nowhere', /^Write the path from the top/],
    ['../x', '.. leads nowhere', /^Write the path from the top/],
    ['site/../x', '.. leads nowhere', /^Write the path from the top/],
    ['!site/a', 'a glob cannot start with !', /^Name the files/],
  ])('says that %s is not a valid glob, where, and what to do', (glob, problem, next) => {
    const error = (place: string) =>
      expect.objectContaining({
        message: `${place}  ${JSON.stringify(glob)} is not a valid glob: ${problem}.`,
        next: typeof next === 'string' ? next : expect.stringMatching(next),
      });
    expect(() => parseOwnership(`# ok\nmerge a\nnever-update ${glob}\n`)).toThrow(error('.prodgrade/ownership:3'));
    expect(() => matchGlobs(['a', glob], '--except')).toThrow(error('--except'));
  });

  it('says that an empty text is not a valid glob', () => {
    expect(() => matchGlobs([''], '--except')).toThrow('--except  "" is not a valid glob: it is empty.');
  });
});
