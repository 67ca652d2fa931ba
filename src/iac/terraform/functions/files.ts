/** Functions that read files of the repository. */
import { posix } from 'node:path';
import { scalar, unknown } from '../../value.js';
import { type Functions, plain } from './define.js';

export const files: Functions = {
  file: ([path], { place, scope }) => {
    if (path?.kind !== 'scalar') return unknown('the path of a file is only known to AWS', place);
    const text = scope.file(posix.normalize(String(path.value)));
    return text === undefined
      ? unknown(`the file ${path.value} is not in the repository`, place)
      : scalar(text, { file: String(path.value), line: 1, endLine: text.split('\n').length });
  },
  basename: plain((path: string) => posix.basename(path)),
  dirname: plain((path: string) => posix.dirname(path)),
};
