/** An answers file, or standard input, as a value. */
import { resolve } from 'node:path';
import { ProdgradeError } from '../errors.js';
import { codeOf, diskError, textOf } from './disk-error.js';
import type { FileSystem } from './file-system.js';

const STDIN = 0;

export interface AnswersFile {
  readonly value: unknown;
  /** Its name, for messages. */
  readonly place: string;
}

/** Reads `name`, where `-` is standard input. YAML includes JSON, but most files are JSON and need no other parser. */
export async function readAnswersFile(
  fs: Pick<FileSystem, 'readFileSync'>,
  cwd: string | undefined,
  name: string,
): Promise<AnswersFile> {
  const place = name === '-' ? 'standard input' : name;
  const text = read(fs, cwd, name, place).replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(text), place };
  } catch (error) {
    if (/^\s*[{[]/.test(text) && name.endsWith('.json')) throw broken(place, 'JSON', textOf(error));
  }
  const { load } = await import('./yaml.js');
  try {
    return { value: load(text), place };
  } catch (error) {
    throw broken(place, 'JSON or YAML', textOf(error).split('\n')[0]!);
  }
}

function read(fs: Pick<FileSystem, 'readFileSync'>, cwd: string | undefined, name: string, place: string): string {
  try {
    return fs.readFileSync(name === '-' ? STDIN : resolve(cwd ?? '/', name), 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new ProdgradeError(`${place} does not exist.`, 'Check the path after --answers.');
    if (code === 'EISDIR')
      throw new ProdgradeError(
        `${place} is a folder.`,
        `Give a file, such as the manifest of a repository: ${name.replace(/\/$/, '')}/.prodgrade/manifest.json`,
      );
    throw diskError(error, `Cannot read ${place}`);
  }
}

function broken(place: string, format: string, problem: string): ProdgradeError {
  return new ProdgradeError(
    `${place} is not valid ${format}: ${problem}.`,
    'Correct the file, or give the answers as flags.',
  );
}
