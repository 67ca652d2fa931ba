// Run with: node --test
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// CloudFront's runtime has no exports: the handler is whatever the file calls so.
const source = readFileSync(new URL('./viewer-request.js', import.meta.url), 'utf8');
const handler = new Function(`${source}\nreturn handler;`)();

function ask(uri, { host = 'example.com', querystring = {} } = {}) {
  return handler({ request: { method: 'GET', uri, querystring, headers: { host: { value: host } }, cookies: {} } });
}

const pages = {
  '/': '/index.html',
  '/docs': '/docs/index.html',
  '/docs/': '/docs/index.html',
  '/docs/first-steps': '/docs/first-steps/index.html',
  '/docs/v1.2/': '/docs/v1.2/index.html',
  '/style.css': '/style.css',
  '/404.html': '/404.html',
  '/.well-known/security.txt': '/.well-known/security.txt',
  '/.well-known/apple-app-site-association': '/.well-known/apple-app-site-association',
};

for (const [path, file] of Object.entries(pages)) {
  test(`${path} is the file ${file}`, () => assert.equal(ask(path).uri, file));
}

test('the rest of the request stays as it is', () => {
  const querystring = { q: { value: 'a%20b' } };
  assert.deepEqual(ask('/docs/', { querystring }).querystring, querystring);
});

const others = ['www.example.com', 'd111111abcdef8.cloudfront.net'];

for (const host of others) {
  test(`${host} is sent to the domain, path kept`, () => {
    const answer = ask('/docs/', { host });
    assert.equal(answer.statusCode, 301);
    assert.equal(answer.headers.location.value, 'https://example.com/docs/');
  });

  test(`${host} keeps the query as it was written, names that come twice included`, () => {
    const querystring = { q: { value: 'a%20b' }, flag: { value: '' }, tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] } };
    assert.equal(ask('/', { host, querystring }).headers.location.value, 'https://example.com/?q=a%20b&flag&tag=x&tag=y');
  });

  test(`${host} leads nowhere else, whatever the path says`, () => {
    assert.equal(new URL(ask('//evil.example/', { host }).headers.location.value).hostname, 'example.com');
  });
}
