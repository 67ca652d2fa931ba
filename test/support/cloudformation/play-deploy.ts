/** Runs the deploy script while a script plays AWS. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTool } from '../../../scripts/tools/find.js';
import { renderSample } from '../catalogue.js';
import { writeTree } from '../write-tree.js';

/** Answers each question by the first line of the script whose pattern fits what was asked, and notes what was asked. */
const AWS = `#!/bin/sh
printf '%s\\n' "$*" >>"$PLAYED/asked"
while IFS='|' read -r pattern status answer; do
  case "$*" in
    *$pattern*)
      if [ "$status" = 0 ]; then printf '%b\\n' "$answer"; else printf '%b\\n' "$answer" >&2; fi
      exit "$status"
      ;;
  esac
done <"$PLAYED/answers"
`;

const WORKS = [
  'sts get-caller-identity|0|111122223333',
  'StackStatus|254|Stack with id x does not exist',
  'EnableTerminationProtection|0|True',
  "OutputKey=='NameServers'|0|ns-1.awsdns-01.org ns-2.awsdns-02.net",
  "OutputKey=='DistributionId'|0|E1EXAMPLE",
  "OutputKey=='ReplicaKeyArn'|0|arn:aws:kms:eu-west-1:111122223333:key/1",
  "OutputKey=='ContentBucket'|0|the-bucket",
  "OutputKey=='|0|told",
  'list-objects-v2|0|{}',
  's3api put-object|0|{}',
  'delete-objects|0|{}',
];

/** The shells of Debian and of Alpine, where this machine has them, and its own. BusyBox brings its own tools as well. */
export const shells = ['sh', 'dash', 'busybox'].filter((name) => name === 'sh' || findTool(name) !== undefined);

/** Runs the script of a rendered repository; `played` lines come before those of a world in which all is well. */
export function deploy(
  played: readonly string[],
  args: readonly string[] = ['--yes'],
  change: (root: string) => void = () => undefined,
  shell = 'sh',
) {
  const root = writeTree(renderSample({ iac: 'cloudformation' }));
  const folder = join(root, 'played');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'answers'), `${[...played, ...WORKS, '|0|'].join('\n')}\n`);
  writeFileSync(join(folder, 'asked'), '');
  for (const [name, text] of [
    ['aws', AWS],
    ['dig', '#!/bin/sh\n'],
  ] as const) {
    writeFileSync(join(folder, 'bin', name), text);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  // Scripts call scripts: the shell and its tools are found first.
  symlinkSync(findTool(shell)!, join(folder, 'bin', 'sh'));
  if (shell === 'busybox') spawnSync(findTool('busybox')!, ['--install', '-s', join(folder, 'bin')]);
  for (const script of readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.sh'))) {
    const path = join(root, 'scripts', script);
    writeFileSync(path, readFileSync(path, 'utf8').replace('#!/bin/sh', `#!${join(folder, 'bin', 'sh')}`));
  }
  change(root);
  const { status, stdout, stderr } = spawnSync(join(folder, 'bin', 'sh'), ['scripts/deploy.sh', ...args], {
    cwd: root,
    env: { PATH: `${folder}/bin:${dirname(process.execPath)}:/usr/bin:/bin`, PLAYED: folder },
    encoding: 'utf8',
    input: '',
  });
  const asked = readFileSync(join(folder, 'asked'), 'utf8');
  return {
    root,
    status,
    stdout,
    stderr,
    asked,
    changed: /cloudformation deploy(?! --no-execute)|s3 (?:cp|rm)|delete-stack|update-termination/.test(asked),
  };
}
