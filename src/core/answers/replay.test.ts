import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryAnswers } from '../../../test/support/arbitrary-answers.js';
import { tinyLibrary } from '../../../test/support/world.js';
import type { Answers } from '../types.js';
import { answerContext } from './context.js';
import { readFlags } from './flags.js';
import { commandLine, replayArguments, replayCommand, runners } from './replay.js';
import { completeAnswers, readSources } from './resolve.js';

const context = answerContext(tinyLibrary);
const parse = (argv: readonly string[]) => completeAnswers(readSources([readFlags(argv).answers], context), context);

function parseOrRefuse(argv: readonly string[]): Answers | undefined {
  try {
    return parse(argv);
  } catch {
    return undefined;
  }
}

describe('replay', () => {
  it('gives back any answers that the command line can give', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (any) => {
        const answers = parseOrRefuse(replayArguments(any));
        // Additions whose ground is missing and the like are refused the first time already.
        fc.pre(answers !== undefined);
        expect(parse(replayArguments(answers))).toEqual(answers);
      }),
    );
  });

  it('survives a shell', () => {
    const reason = `it's "quoted" $HOME \`x\` ; rm -rf / # ü`;
    const answers = parse(['--domain', 'example.com', '--waive', `budget=${reason}`]);
    const line = replayCommand(answers, 'my site');
    expect(line).toMatch(/^npm create prodgrade@latest 'my site' -- --domain example\.com/);
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${line.slice(line.indexOf("'my site'"))}`], {
      encoding: 'utf8',
    })
      .trimEnd()
      .split('\n');
    expect(words[0]).toBe('my site');
    expect(parse(words.slice(2))).toEqual(answers);
  });

  it.each([
    ['npm', 'npm create prodgrade@latest site -- --yes'],
    ['pnpm', 'pnpm create prodgrade@latest site --yes'],
    ['yarn', 'yarn create prodgrade site --yes'],
    ['bun', 'bun create prodgrade@latest site --yes'],
  ] as const)('is typed for %s as it wants flags', (manager, line) => {
    expect(commandLine(['site', '--yes'], runners[manager])).toBe(line);
  });

  it('needs neither folder nor flags', () => {
    expect(commandLine([], runners.npm)).toBe('npm create prodgrade@latest');
    expect(commandLine(['--yes'], runners.npm)).toBe('npm create prodgrade@latest -- --yes');
  });
});
