// Run with: node --test
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// CloudFront's runtime has no exports: the handler is the function of that name.
const source = readFileSync(new URL('./viewer-request.js', import.meta.url), 'utf8');
const handler = new Function(`${source}\nreturn handler;`)();

function ask(address, host = 'example.com') {
  const [uri, query] = address.split(/\?(.*)/);
  const headers = { host: { value: host } };
  return handler({ request: { method: 'GET', uri, querystring: {}, headers, cookies: {}, rawQueryString: () => query } });
}

test('CloudFront takes functions of up to 10 KB', () => assert.ok(Buffer.byteLength(source) < 10_240));

const pages = {
  '/': '/index.html',
  '/index.html': '/index.html',
  '/docs/': '/docs/index.html',
  '/docs/v1.2/': '/docs/v1.2/index.html',
  '/style.css': '/style.css',
  '/film.mp4': '/film.mp4',
  '/archive.7z': '/archive.7z',
  '/index%2Ehtml': '/index%2Ehtml',
  '/404.html': '/404.html',
  '/c++.html': '/c%2B%2B.html',
  '/c%2B%2B.html': '/c%2B%2B.html',
  '/a%20b.html': '/a%20b.html',
  '/.well-known/security.txt': '/.well-known/security.txt',
  '/.well-known/apple-app-site-association': '/.well-known/apple-app-site-association',
};

for (const [path, file] of Object.entries(pages)) {
  test(`${path} is the file ${file}`, () => assert.equal(ask(path).uri, file));
}

const folders = {
  '/docs': '/docs/',
  '/docs/first-steps': '/docs/first-steps/',
  '/docs/v1.2': '/docs/v1.2/',
  '/docs?q=a%20b&flag&tag=x&q=+&tag=y': '/docs/?q=a%20b&flag&tag=x&q=+&tag=y',
  '/docs?': '/docs/',
  '/c++': '/c++/',
  '/caf%C3%A9': '/caf%C3%A9/',
  '//evil.example/docs': '//evil.example/docs/',
  '/\\evil': '/\\evil/',
  '/%2Fevil.example%2Fdocs': '/%2Fevil.example%2Fdocs/',
  '/%5Cevil': '/%5Cevil/',
  '/@evil': '/@evil/',
  '/:80': '/:80/',
};

for (const [from, to] of Object.entries(folders)) {
  test(`${from} leads to ${to} of this site`, () => {
    const { statusCode, headers } = ask(from);
    assert.equal(statusCode, 302);
    assert.equal(headers.location.value, `https://example.com${to}`);
    assert.equal(new URL(headers.location.value).host, 'example.com');
  });
}

const others = ['www.example.com', 'd111111abcdef8.cloudfront.net'];

const moved = {
  '/docs/': '/docs/',
  '/docs': '/docs',
  '/style.css': '/style.css',
  '/?q=a%20b&flag&tag=x&tag=y': '/?q=a%20b&flag&tag=x&tag=y',
  // What CloudFront turns / into before it requests it.
  '/index.html?x': '/?x',
  '//evil.example/': '//evil.example/',
};

for (const host of others) {
  for (const [from, to] of Object.entries(moved)) {
    test(`${from} of ${host} leads to ${to} of the domain`, () => {
      const { statusCode, headers } = ask(from, host);
      assert.equal(statusCode, 301);
      assert.equal(headers.location.value, `https://example.com${to}`);
      assert.equal(new URL(headers.location.value).host, 'example.com');
    });
  }
}
