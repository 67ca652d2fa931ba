/** Runs files of the bundle with the code that V8 made of them when they were built. The source tree has no use for it. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Script } from 'node:vm';

/** A file and its code start with the same letters, so that neither is ever taken with another one's. */
export const ID_LENGTH = '//01234567'.length;

/** Folder of the code, by what must be the same for V8 to take it; V8 checks the rest, and compiles where it does not fit. */
export function codeFolder({
  versions,
  platform,
  arch,
}: Pick<NodeJS.Process, 'versions' | 'platform' | 'arch'>): string {
  return `code/${versions.v8.replace(/-.*/, '')}-${platform}-${arch}`;
}

/**
 * What the CommonJS module `file` exports, an absolute path; its code lies below `root`.
 * Compiling it is most of what a short command would wait for.
 */
export function load(root: string, file: string, require: NodeJS.Require): unknown {
  const source = readFileSync(file, 'utf8');
  const cachedData = readCode(`${root}/${codeFolder(process)}/${basename(file, '.cjs')}.bin`, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  (script.runInThisContext() as (...args: readonly unknown[]) => void)(
    module.exports,
    require,
    module,
    file,
    dirname(file),
  );
  return module.exports;
}

function readCode(path: string, source: string): Buffer | undefined {
  try {
    const code = readFileSync(path);
    return code.toString('latin1', 0, ID_LENGTH) === source.slice(0, ID_LENGTH) ? code.subarray(CODE_START) : undefined;
  } catch {
    // Built by another Node.
    return undefined;
  }
}

/** V8 reads words. */
const CODE_START = 16;
