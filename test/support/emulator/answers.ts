/** The answers that every flavor must give: one file a variant and tier, in `answers/`, a section a control. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../catalogue.js';
import type { Site } from './site.js';

/** Lines that were heard, by control. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Set to have Terraform's answers written down; the other flavors only compare. */
const WRITE = process.env['PRODGRADE_WRITE_ANSWERS'] === '1';

/** What is written down for this site, less what is not judged here. */
export function writtenAnswers(site: Site, heard: Answers, judged: (control: string) => boolean = () => true): Answers {
  const file = join(root, 'test/emulator/answers', `${site.variant}-${site.answers.tier}.txt`);
  if (WRITE && site.answers.iac === 'terraform') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, print(heard));
  }
  return only(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {}, judged);
}

/** What is said of these controls. */
export function only<Value>(
  answers: Readonly<Record<string, Value>>,
  judged: (control: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(answers).filter(([control]) => judged(control)));
}

function print(answers: Answers): string {
  return Object.entries(answers)
    .map(([control, lines]) => [control, ...lines.map((line) => `  ${line}`), ''].join('\n'))
    .join('\n');
}

function parse(text: string): Answers {
  return Object.fromEntries(
    text
      .split('\n\n')
      .filter((section) => section.trim() !== '')
      .map((section) => {
        const [control = '', ...lines] = section.trimEnd().split('\n');
        return [control.trim(), lines.map((line) => line.slice(2))];
      }),
  );
}
