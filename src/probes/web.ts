/** The part of a target that any visitor can reach, without credentials. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:tls';
import type { Answer, Deployment, Question, TlsVersion } from './target.js';

export interface Reach {
  /** Where to connect instead of the host's own address and port. */
  readonly at?: { readonly address: string; readonly http: number; readonly https: number };
  /** Certificate authority to trust besides the usual ones, PEM. */
  readonly ca?: string;
}

const PATIENCE_MS = 30_000;

export function web(reach: Reach = {}): Pick<Deployment, 'request' | 'handshake'> {
  return {
    request: (host, path, question = {}) => ask(reach, host, path, question),
    handshake: (host, version) => shakeHands(reach, host, version),
  };
}

function ask(
  reach: Reach,
  host: string,
  path: string,
  { scheme = 'https', method = 'GET', headers = {} }: Question,
): Promise<Answer> {
  const send = scheme === 'https' ? httpsRequest : httpRequest;
  const place = {
    host: reach.at?.address ?? host,
    servername: host,
    port: reach.at?.[scheme],
    ...(reach.ca && { ca: reach.ca }),
  };
  return new Promise((resolve, reject) => {
    const request = send(
      { ...place, path, method, agent: false, headers: { ...headers, host }, timeout: PATIENCE_MS },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: flat(response.headers),
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error(`${scheme}://${host} is silent`)));
    request.on('error', reject);
    request.end();
  });
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}

function shakeHands(reach: Reach, host: string, version: TlsVersion): Promise<boolean> {
  // Today's OpenSSL does not offer old versions above security level 0, and a refusal on our side proves nothing.
  const offer = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const place = {
    host: reach.at?.address ?? host,
    port: reach.at?.https ?? 443,
    servername: host,
    ...(reach.ca && { ca: reach.ca }),
  };
  return new Promise((resolve, reject) => {
    const socket = connect({ ...place, ...offer }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`${host} does not shake hands`)));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code?.startsWith('ERR_SSL') || error.code === 'ECONNRESET' ? resolve(false) : reject(error),
    );
  });
}
