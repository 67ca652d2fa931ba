/** Starts MiniStack, with the additions in `cloud/`, on loopback: free ports, a certificate of its own, empty. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findTool } from '../../../scripts/tools/find.js';
import { web } from '../../../src/probes/web.js';

const run = promisify(execFile);
const CLOUD = join(import.meta.dirname, 'cloud');

const ministack = findTool('ministack');

/** The Python that MiniStack is installed in; undefined when this machine lacks it. */
export const python = ministack && join(dirname(ministack), 'python');

export function hasEmulator(): boolean {
  return python !== undefined;
}

export interface Emulator {
  readonly ports: { readonly http: number; readonly https: number };
  /** PEM of the certificate, which is its own authority. */
  readonly certificate: string;
  /** Points AWS clients at it, as the owner of the account. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** `hosts` get a place in the certificate, so that they are served over TLS by their own names. */
export async function startEmulator(hosts: readonly string[], region: string): Promise<Emulator> {
  const folder = await mkdtemp(join(tmpdir(), 'prodgrade-emulator-'));
  const [http, https] = [await freePort(), await freePort()];
  const { certificate, key } = await makeCertificate(folder, hosts);
  const environment = await clientEnvironment(folder, certificate, { http, https }, region);
  const settings = {
    AUTH: 'true',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(https),
    IOT_MTLS_ENABLED: '0',
    LOG_LEVEL: 'WARNING',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  // It ends with its input, so an aborted test run leaves nothing behind.
  const log = await open(join(folder, 'log'), 'w');
  const process_ = spawn(python!, [join(CLOUD, 'serve.py'), String(https), String(http), certificate, key], {
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'ignore', log.fd],
  });
  await log.close();
  const emulator = {
    ports: { http, https },
    certificate: await readFile(certificate, 'utf8'),
    environment,
    stop: () => stop(process_, folder),
  };
  await ready(emulator, process_, join(folder, 'log'));
  return emulator;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function makeCertificate(
  folder: string,
  hosts: readonly string[],
): Promise<{ certificate: string; key: string }> {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const names = ['localhost', '*.cloudfront.net', ...hosts].map((name) => `DNS:${name}`).join(',');
  await run('openssl', [
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
    '/CN=localhost',
    '-addext',
    `subjectAltName=${names}`,
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  return { certificate, key };
}

async function clientEnvironment(
  folder: string,
  certificate: string,
  ports: Emulator['ports'],
  region: string,
): Promise<Record<string, string>> {
  const config = join(folder, 'config');
  // Loopback has no host name per bucket.
  await writeFile(config, '[default]\ns3 =\n  addressing_style = path\n');
  // Scripts that ask the site by its name find it here.
  await writeFile(
    join(folder, '.curlrc'),
    `connect-to = ":443:127.0.0.1:${ports.https}"\nconnect-to = ":80:127.0.0.1:${ports.http}"\ncacert = "${certificate}"\n`,
  );
  return {
    PATH: [dirname(python!), process.env['PATH']].join(delimiter),
    HOME: folder,
    AWS_CONFIG_FILE: config,
    NODE_OPTIONS: `--import=${pathToFileURL(join(CLOUD, 'fetch.mjs'))}`,
    NODE_EXTRA_CA_CERTS: certificate,
    EMULATOR_HTTP_PORT: String(ports.http),
    EMULATOR_HTTPS_PORT: String(ports.https),
    AWS_ENDPOINT_URL: `https://localhost:${ports.https}`,
    AWS_CA_BUNDLE: certificate,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

async function ready(
  { ports, certificate }: Pick<Emulator, 'ports' | 'certificate'>,
  process_: ChildProcess,
  log: string,
): Promise<void> {
  const { request } = web({ at: { address: '127.0.0.1', ...ports }, ca: certificate });
  for (let tries = 0; tries < 150 && process_.exitCode === null; tries += 1) {
    const answer = await request('localhost', '/_ministack/health').catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(200);
  }
  throw new Error(`MiniStack does not start: ${(await readFile(log, 'utf8')).slice(-2000)}`);
}

async function stop(process_: ChildProcess, folder: string): Promise<void> {
  if (process_.exitCode === null) {
    process_.kill('SIGTERM');
    await once(process_, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}
