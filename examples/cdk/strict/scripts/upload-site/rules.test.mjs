// Run with: node --test scripts/upload-site/*.test.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprints } from './fingerprints.mjs';
import { lifetimeOf } from './lifetimes.mjs';
import { nameTrouble, slashOnly } from './names.mjs';
import { groupsOf, makePlan } from './plan.mjs';
import { begin, parseRecord, printRecord, remember } from './record.mjs';
import { typeOf } from './types.mjs';

const builders = {
  Vite: [
    'assets/index-BxS2k3_Q.js',
    'assets/index--xS2k3_Q.js',
    'assets/logo-C_vAK5vz.svg',
    'assets/index-BxS2k3_Q.js.map',
  ],
  Astro: ['_astro/about.css', '_astro/photo.BxSkdQWz_Z1x.webp'],
  SvelteKit: ['_app/immutable/chunks/entry.js', '_app/immutable/assets/0.css'],
  'Next.js': ['_next/static/chunks/main.js', '_next/static/AbCd/_buildManifest.js'],
  Nuxt: ['_nuxt/entry.js', '_nuxt/builds/meta/0a1b.json'],
  Angular: ['main-ABCDEFGH.js', 'main.0123456789abcdef.js', 'chunk-K7QX2MPA.js', 'styles-5INURTSO.css'],
  Parcel: ['index.1a2b3c4d.js', 'photo.f00ba4d1.png'],
  Gatsby: [
    'app-0123456789abcdef0123.js',
    'component---src-pages-404-js-0123456789abcdef0123.js',
    'static/0123456789abcdef0123456789abcdef/4c1d2/photo.jpg',
  ],
  Hugo: [
    `css/style.min.${'0123456789abcdef'.repeat(4)}.css`,
    'photo_hu_0123456789abcdef.webp',
    'photo_hu0123456789abcdef0123456789abcdef_9_300x0_resize.jpg',
  ],
  Docusaurus: [
    'assets/js/935f2afb.bc6ee5b3.js',
    'assets/js/main.0a1b2c3d.js',
    'assets/images/plan-0123456789abcdef0123456789abcdef.png',
  ],
  'Create React App': [
    'static/js/787.0a1b2c3d.chunk.js',
    'static/js/main.0a1b2c3d.js.LICENSE.txt',
    'static/media/logo.0123456789abcdef0123.svg',
  ],
  VitePress: ['assets/app.BxS2k3_Q.js', 'assets/guide.md.BxS2k3_Q.lean.js'],
  Eleventy: ['img/aB3dE5fG7h-600.webp'],
};

for (const [builder, paths] of Object.entries(builders))
  for (const path of paths) test(`${builder}: ${path} carries a hash`, () => assert.ok(fingerprints([path])(path)));

const without = [
  ...[
    'menu-01dec2025.pdf',
    'report-20251231.pdf',
    'report-1dec2025.pdf',
    'news-2025feb1.pdf',
    'plan.20251201.pdf',
    'photo-12345678.jpg',
  ],
  ...[
    'app-1.2.3.js',
    'jquery-3.7.1.min.js',
    'lib-v1Beta02.js',
    'lib-1-2-3rc4.js',
    'assets/api-Ver1-2-3.js',
    'notes-RC1-v2-0.pdf',
  ],
  ...[
    'assets/about-darkmode.css',
    'about-DarkMode.css',
    'README-OVERVIEW.txt',
    'assets/hero-Summer24.jpg',
    'assets/face2face.jpg',
    'deadbeef.png',
  ],
  ...[
    'background.js',
    'index.html',
    'guide-BxS2k3_Q.html',
    '_nuxt/builds/latest.json',
    '_app/version.json',
    'page-data/sq/d/1234567890.json',
  ],
  ...[
    'COVID24A.pdf',
    'talk-S01E02HD.mp4',
    'budget-Q4v2025a.pdf',
    'cafe2025.jpg',
    'photo-550e8400-e29b-41d4-a716-44665544ab0c.jpg',
    'Summer2024-1200.jpg',
  ],
];
for (const path of without) test(`${path} carries none`, () => assert.ok(!fingerprints([path])(path)));

test('in a folder where every script has a hash, those without a digit have one too', () => {
  const built = [
    'assets/index-BxS2k3_Q.js',
    'assets/index-DiwrgTda.css',
    'assets/about-darkmode.svg',
    'assets/menu-summer24.pdf',
  ];
  assert.deepEqual(built.filter(fingerprints(built)), built.slice(0, 2));
  const mixed = [...built, 'assets/background.js'];
  assert.deepEqual(mixed.filter(fingerprints(mixed)), built.slice(0, 1));
});

test('the settings of the owner decide about names', () => {
  const own = fingerprints([], { immutable: [/^fonts\//], changing: [/^assets\/live-/] });
  assert.deepEqual(['fonts/a.woff2', 'assets/live-BxS2k3_Q.js', 'assets/b-BxS2k3_Q.js'].map(own), [true, false, true]);
});

test('pages are checked every time, whatever they are called; scripts are kept for minutes', () => {
  assert.match(lifetimeOf('a.1a2b3c4d.html', 'text/html', true).cache, /max-age=0/);
  assert.match(lifetimeOf('a.js', 'text/javascript', false).cache, /max-age=300/);
  assert.match(lifetimeOf('a.js', 'text/javascript', true).cache, /max-age=31536000, immutable/);
});

const types = {
  'index.html': 'text/html; charset=utf-8',
  'A.HTML': 'text/html; charset=utf-8',
  'app.mjs': 'text/javascript; charset=utf-8',
  'app.js.map': 'application/json',
  'site.webmanifest': 'application/manifest+json',
  'x.wasm': 'application/wasm',
  'x.avif': 'image/avif',
  'x.woff2': 'font/woff2',
  'x.ics': 'text/calendar; charset=utf-8',
  'x.vcf': 'text/vcard; charset=utf-8',
  'robots.txt': 'text/plain; charset=utf-8',
  'feed.xml': 'application/xml',
  'pagefind/wasm.en.pagefind': 'application/octet-stream',
  '.well-known/apple-app-site-association': 'application/json',
  '.well-known/assetlinks.json': 'application/json',
  '.well-known/host-meta': 'application/xrd+xml',
  'x.constructor': undefined,
  'x.xyz': undefined,
};
for (const [path, type] of Object.entries(types))
  test(`${path} is ${type}`, () => assert.equal(typeOf(path, Buffer.from('')), type));

test('a file of .well-known without extension is what it holds', () => {
  const type = (content) => typeOf('.well-known/matrix/client', Buffer.from(content));
  assert.equal(type('{"m.homeserver": {}}'), 'application/json');
  assert.equal(type('{not json'), 'text/plain; charset=utf-8');
  assert.equal(type([0xff, 0xfe, 0]), 'application/octet-stream');
});

test('the owner names types', () =>
  assert.equal(typeOf('a.xyz', Buffer.from(''), { xyz: 'chemical/x-xyz' }), 'chemical/x-xyz'));

const served = [
  'c++.html',
  '-assets/a.css',
  '-/x.html',
  'a b/"c\'.html',
  '100%.html',
  'a#b?.html',
  'é.html',
  'e\u0301.html',
  '日本.html',
  'file:⁄x.html',
];
for (const path of [...served, '.well-known/apple-app-site-association'])
  test(`${path} can be served`, () => assert.equal(nameTrouble(path), undefined));
const refused = [
  'a\nb.html',
  'a\\b.html',
  'a\u0085.html',
  `${'é'.repeat(510)}.html`,
  'LICENSE',
  'docs/README',
  'lib.so.1',
  'a.',
  'a.html ',
  '\ud800.html',
];
for (const path of refused)
  test(`${JSON.stringify(path.slice(0, 20))} cannot`, () => assert.notEqual(nameTrouble(path), undefined));

test('folders that look like files are reported', () => {
  assert.deepEqual(slashOnly(['index.html', 'docs/v1.2/index.html', 'blog/node.js/index.html', 'docs/index.html']), [
    '/blog/node.js',
  ]);
});

const file = (path, more = {}) => ({ path, sha256: 'a', type: 't', cache: 'c', turn: 1, size: 1, ...more });
const sent = { sha256: 'a', type: 't', cache: 'c', etag: 'e' };
const objects = (...paths) => new Map(paths.map((path) => [path, { etag: 'e', size: 1 }]));
const files = (...all) => new Map(all.map((each) => [each.path, each]));
const plan = (given) =>
  makePlan({ objects: objects(), record: { files: {}, pending: [] }, all: false, prune: false, ...given });

test('what was sent and is still there is not sent again', () => {
  const given = {
    files: files(file('a.js')),
    objects: objects('a.js'),
    record: { files: { 'a.js': sent }, pending: [] },
  };
  assert.deepEqual(plan(given).send, []);
  assert.equal(plan({ ...given, all: true }).send.length, 1);
  for (const other of [{ sha256: 'b' }, { type: 'u' }, { cache: 'd' }])
    assert.equal(plan({ ...given, files: files(file('a.js', other)) }).send.length, 1, JSON.stringify(other));
  assert.equal(plan({ ...given, objects: new Map([['a.js', { etag: 'of somebody else', size: 1 }]]) }).send.length, 1);
});

test('CloudFront forgets what changed or went, a page of a folder by both addresses, and nothing that is new', () => {
  const given = {
    files: files(file('docs/index.html'), file('new.html')),
    objects: objects('docs/index.html', 'old.html'),
    prune: true,
  };
  assert.deepEqual(plan(given).forget, ['/docs/', '/docs/index.html', '/old.html']);
  assert.deepEqual(plan(given).gone, ['old.html']);
});

test('many paths, and paths that need encoding, become one', () => {
  const many = Array.from({ length: 16 }, (_, each) => `${each}.html`);
  assert.deepEqual(plan({ files: files(...many.map((each) => file(each))), objects: objects(...many) }).forget, ['/*']);
  assert.deepEqual(plan({ files: files(file('c++.html')), objects: objects('c++.html') }).forget, ['/*']);
});

test('pages go last', () => {
  const { send } = plan({
    files: files(file('a.html', { turn: 4 }), file('b.js', { turn: 3 }), file('c.js', { turn: 1 })),
  });
  assert.deepEqual(
    groupsOf(send).map(({ turn }) => turn),
    [1, 3, 4],
  );
});

test('what is pending stays so until it is done', () => {
  const record = { files: { 'a.js': sent, 'b.js': sent }, pending: ['/old.html'] };
  const made = plan({ files: files(file('a.js', { sha256: 'b' })), objects: objects('a.js', 'b.js'), record });
  assert.deepEqual(begin(record, made).pending, ['/a.js', '/old.html']);
  assert.deepEqual(Object.keys(begin(record, made).files), ['b.js']);
});

test('a record is read as it was written, and one that cannot be read makes everything new', () => {
  const record = remember(
    { files: {}, pending: ['/x'] },
    [file('__proto__.js'), file('é.js'), file('not-there.js')],
    objects('__proto__.js', 'é.js'),
  );
  const { files: known, pending, lost } = parseRecord(printRecord(record), false);
  assert.deepEqual([Object.keys(known), pending, lost], [['__proto__.js', 'é.js'], ['/x'], false]);
  for (const broken of [
    '',
    '{',
    '[]',
    'null',
    '{"version":2,"files":{},"pending":[]}',
    '{"version":1,"files":{"a":1},"pending":[]}',
    '{"version":1,"files":{},"pending":"/"}',
  ])
    assert.deepEqual({ ...parseRecord(broken, false) }, { files: {}, pending: ['/*'], lost: true }, broken);
  assert.deepEqual(parseRecord(undefined, false).pending, ['/*']);
  assert.deepEqual(parseRecord(undefined, true).pending, []);
});
