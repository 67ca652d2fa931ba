import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { plainPrompts } from './plain.js';

const choices = [
  { name: 'terraform', value: 'terraform', description: 'one' },
  { name: 'eu-central-1  Frankfurt', value: 'eu-central-1' },
];
const three = [...choices, { name: 'eu-central-2  Zurich', value: 'eu-central-2' }];
const at = { width: 60, rows: 20, message: 'Which?' };
type Kind = 'input' | 'confirm' | 'select' | 'checkbox';

/** The answer to these lines, and everything that was said. */
async function answer(kind: Kind, config: object, ...lines: string[]) {
  const input = new PassThrough();
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const back = () => {
    throw new Error('back');
  };
  const prompts = plainPrompts(input, say, { back, ended: () => new Error('ended') });
  const asked = (prompts[kind] as (config: object) => Promise<unknown>)({ ...at, ...config });
  input.end(lines.map((line) => `${line}\n`).join(''));
  return { value: await asked.catch((error: Error) => error.message), said };
}

describe('questions line by line', () => {
  it.each<[Kind, object, string[], unknown]>([
    ['input', { default: 'x' }, [''], 'x'],
    ['input', {}, [' example.com '], 'example.com'],
    ['confirm', { default: true }, [''], true],
    ['confirm', { default: false }, [''], false],
    ['confirm', {}, ['maybe', 'No'], false],
    ['select', { choices, default: 'eu-central-1' }, [''], 'eu-central-1'],
    ['select', { choices }, ['9', '2'], 'eu-central-1'],
    ['select', { choices }, ['', 'Terraform'], 'terraform'],
    ['checkbox', { choices, default: [] }, [''], []],
    ['checkbox', { choices }, ['2, terraform'], ['eu-central-1', 'terraform']],
    ['checkbox', { choices, default: ['terraform'] }, ['none'], []],
    ['checkbox', { choices }, ['3', '1'], ['terraform']],
    ['select', { choices }, ['x', 'FRANK'], 'eu-central-1'],
    ['select', { choices: three }, ['eu', 'zur'], 'eu-central-2'],
    ['checkbox', { choices: three }, ['frank zurich,terra'], ['eu-central-1', 'eu-central-2', 'terraform']],
    ['select', { choices }, ['<'], 'back'],
    ['input', {}, [], 'ended'],
  ])('%s %j, typed %j, is %j', async (kind, config, lines, expected) => {
    const { value, said } = await answer(kind, config, ...lines);
    expect(value).toEqual(expected);
    expect(said).toMatch(/^Which\?\n/);
    // Nothing that moves the cursor.
    expect(said).not.toMatch(/[\u001B\r]/);
  });

  it('says once how to go back, where there is a question to go back to', async () => {
    const first = await answer('input', { back: true }, 'a');
    const alone = await answer('input', {}, 'a');
    expect([first.said, alone.said]).toEqual(['To go one question back, type <\nWhich?\nText: ', 'Which?\nText: ']);
  });

  it('says what it cannot find', async () => {
    const { said } = await answer('select', { choices: three }, 'eu', '', '3');
    expect(said.replaceAll('\n', ' ')).toMatch(
      /"eu" is not in the list, or fits several\. Type a number from 1 to 3, or a name\./,
    );
    expect(said).toMatch(/Nothing is chosen\. Type a number/);
  });

  it('says what is wrong, and asks again', async () => {
    const validate = (typed: string) => typed === 'b' || 'It is not b.';
    const { value, said } = await answer('input', { validate }, 'a', 'b');
    expect([value, said]).toEqual(['b', 'Which?\nText: It is not b.\nText: ']);
  });
});
