import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Deployment } from '../../src/probes/target.js';
import { record } from '../support/emulator/transcript.js';

it('writes answers down in the order of the questions, whichever comes first', async () => {
  const slowFirst = {
    async request(_host: string, path: string) {
      await sleep(path === '/first' ? 20 : 0);
      return { status: 200, headers: {}, body: path };
    },
  } as unknown as Deployment;
  const { target, heard } = record(slowFirst);
  await Promise.all(['/first', '/second'].map((path) => target.request('example.com', path)));
  expect(heard().filter((line) => line.includes('->'))).toEqual([
    'GET https://example.com/first -> 200',
    'GET https://example.com/second -> 200',
  ]);
});
