/** Programs that the tests start but npm does not bring. `npm test` installs what it can into `.tools/`. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Ignored folder that `npm test` fills: one Python environment for most tools, and one each for those whose packages pin versions of their own. */
export const toolsFolder = join(root, '.tools');

/** The package for CDK carries cfn-guard itself. */
const guardFolder = join(
  root,
  'node_modules/@cdklabs/cdk-validator-cfnguard/bin',
  process.platform === 'darwin' ? 'macos' : 'ubuntu',
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
);

/** Absolute path of a program in `.tools/`, in a package of ours or on PATH; undefined when this machine lacks it. */
export function findTool(name: string): string | undefined {
  const folders = ['python', 'checkov', 'parliament', 'copier'].map((environment) =>
    join(toolsFolder, environment, 'bin'),
  );
  return [...folders, guardFolder, ...(process.env['PATH'] ?? '').split(delimiter)]
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** A Chromium to drive: `CHROME_PATH`, or the first of the usual names. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named && isExecutable(named)) return named;
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map(findTool)
    .find((path) => path !== undefined);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
