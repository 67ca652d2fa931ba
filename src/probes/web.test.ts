import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { web } from './web.js';

describe('a visitor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-web-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  let ca = '';
  let at = { address: '127.0.0.1', http: 9, https: 0 };
  const server = () =>
    createServer(
      { key: readFileSync(key), cert: ca, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' },
      (request, response) => {
        response
          .writeHead(302, { Location: '/elsewhere', 'X-Host': request.headers.host, 'X-Method': request.method })
          .end(request.method === 'HEAD' ? undefined : 'moved');
      },
    );
  let running: ReturnType<typeof server>;

  beforeAll(async () => {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=example.com',
        '-addext',
        'subjectAltName=DNS:example.com',
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'ignore' },
    );
    ca = readFileSync(certificate, 'utf8');
    running = server().listen(0, '127.0.0.1');
    await once(running, 'listening');
    at = { ...at, https: (running.address() as { port: number }).port };
  });
  afterAll(() => {
    running.close();
    rmSync(folder, { recursive: true });
  });

  it('asks by the host name, and does not follow', async () => {
    const answer = await web({ at, ca }).request('example.com', '/a?b', { method: 'PUT' });
    expect(answer).toMatchObject({
      status: 302,
      headers: { location: '/elsewhere', 'x-host': 'example.com', 'x-method': 'PUT' },
      body: 'moved',
    });
  });

  it('rejects a certificate that is not trusted, or of another name', async () => {
    await expect(web({ at }).request('example.com', '/')).rejects.toThrow(/self-signed/);
    await expect(web({ at, ca }).request('example.org', '/')).rejects.toThrow(/altnames/);
  });

  it('rejects where nobody listens', async () => {
    await expect(web({ at }).request('example.com', '/', { scheme: 'http' })).rejects.toThrow(/ECONNREFUSED/);
  });

  it('shakes hands in one version of TLS only', async () => {
    const { handshake } = web({ at, ca });
    expect([
      await handshake('example.com', 'TLSv1.1'),
      await handshake('example.com', 'TLSv1.2'),
      await handshake('example.com', 'TLSv1.3'),
    ]).toEqual([false, true, false]);
  });
});
