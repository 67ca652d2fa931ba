/** Long results page by page, as git shows them. */
import type { Environment } from '../core/answers/environment.js';
import type { Terminal } from './terminal.js';

/** At a terminal through $PAGER or less; elsewhere, or where neither can be started, straight out. */
export async function page(text: string, { isPerson, out }: Terminal, env: Environment): Promise<void> {
  const pager = env.PAGER ?? 'less';
  if (text === '' || !isPerson || pager === '' || pager === 'cat' || env.TERM === 'dumb') return out(text);
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status } = spawnSync(pager, {
    input: `${text}\n`,
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    // Short texts stay on the screen, and colors are passed on.
    env: { ...env, LESS: env.LESS ?? 'FRX' },
  });
  if (error !== undefined || status === 127) out(text);
}
