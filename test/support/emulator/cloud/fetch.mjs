/** Loaded into scripts that ask the site by its name: brings `fetch` to the emulator, as a name server would. */
import http from 'node:http';
import https from 'node:https';

const ports = { 'http:': process.env.EMULATOR_HTTP_PORT, 'https:': process.env.EMULATOR_HTTPS_PORT };

globalThis.fetch = (address, { signal } = {}) => {
  const { protocol, hostname, pathname, search } = new URL(address);
  const options = {
    host: '127.0.0.1',
    port: ports[protocol],
    path: pathname + search,
    headers: { host: hostname },
    signal,
  };
  return new Promise((resolve, reject) => {
    const module = protocol === 'https:' ? https : http;
    const request = module.get({ ...options, servername: hostname }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve(new Response(body, { status: answer.statusCode }));
    });
    request.on('error', reject);
  });
};
