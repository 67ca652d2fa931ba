/** The version that wrote a repository, where it is still installed: it renders the base again, without a network. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { replayArguments } from '../core/answers/replay.js';
import type { Answers, PosixPath } from '../core/types.js';

const PACKAGE = 'create-prodgrade';

/** Files as that version renders them for these answers, or undefined where it is not installed or fails. */
export function renderOldVersion(
  folder: string,
  version: string,
  answers: Answers,
): ReadonlyMap<PosixPath, Uint8Array> | undefined {
  const command = findCommand(folder, version);
  if (command === undefined) return undefined;
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  const home = mkdtempSync(join(tmpdir(), 'prodgrade-old-'));
  try {
    execFileSync(process.execPath, [command, 'create', 'site', ...replayArguments(answers), '--no-git'], {
      cwd: home,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] },
    });
    return readFiles(join(home, 'site'));
  } catch {
    return undefined;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The command of the package with exactly this version, installed for the folder or for one above it. */
function findCommand(folder: string, version: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', PACKAGE);
    const found = existsSync(join(home, 'package.json')) ? readPackage(home) : undefined;
    if (found?.version === version && found.bin) return join(home, found.bin);
    if (dirname(at) === at) return undefined;
  }
}

function readPackage(home: string): { readonly version?: string; readonly bin?: string } {
  const { version, bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly version?: string;
    readonly bin?: Readonly<Record<string, string>>;
  };
  return { ...(version && { version }), ...(bin?.[PACKAGE] && { bin: bin[PACKAGE] }) };
}

function readFiles(folder: string): ReadonlyMap<PosixPath, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path),
      ] as const;
    }),
  );
}
