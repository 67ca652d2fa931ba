// Run with: node --test scripts/upload-site/*.test.mjs
// A bucket in memory that takes the commands of the AWS CLI stands in for AWS.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import * as settings from './settings.mjs';
import { upload } from './upload.mjs';

const RECORD = '.prodgrade-state/record.json';
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`;

let folder;
let cloud;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upload-site-test-'));
  cloud = makeCloud();
  write({ 'index.html': 'front', 'style.css': 'a {}', 'docs/index.html': 'docs' });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files) {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'site', ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** `fail` decides for each command whether, and with which message, it fails; `before` does something at its time. */
function makeCloud() {
  const made = {
    objects: new Map(),
    asked: [],
    sent: [],
    forgotten: [],
    clock: Date.parse('2030-01-01T00:00:00Z'),
    kms: false,
    fail: () => undefined,
    before: async () => {},
  };
  const put = (key, body, properties) => {
    const etag = made.kms ? randomUUID() : createHash('md5').update(body).digest('hex');
    made.objects.set(key, { body, etag, modified: made.clock, ...properties });
  };
  const optionOf = (args, name) => args[args.indexOf(name) + 1];
  const commands = {
    'list-objects-v2': () => ({
      Contents: [...made.objects].map(([key, { body, etag, modified }]) => ({
        Key: encodeURIComponent(key).replaceAll('%20', '+'),
        ETag: `"${etag}"`,
        Size: body.length,
        LastModified: new Date(modified).toISOString(),
      })),
    }),
    'get-object': (args) => {
      const found = made.objects.get(optionOf(args, '--key'));
      if (!found) throw new Error('An error occurred (NoSuchKey)');
      writeFileSync(args.at(-1), found.body);
      return {};
    },
    'put-object': (args) =>
      put(optionOf(args, '--key'), readFileSync(optionOf(args, '--body')), {
        cache: optionOf(args, '--cache-control'),
      }) ?? {},
    'delete-objects': (args) => {
      for (const { Key } of JSON.parse(optionOf(args, '--delete')).Objects) made.objects.delete(Key);
      return {};
    },
    cp: (args) => {
      const from = args[args.indexOf('cp') + 1];
      for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath ?? entry.path, entry.name);
        const key = file
          .slice(from.length + 1)
          .split(sep)
          .join('/');
        made.sent.push(key);
        put(key, readFileSync(file), {
          type: optionOf(args, '--content-type'),
          cache: args.includes('--cache-control') ? optionOf(args, '--cache-control') : undefined,
        });
      }
      return {};
    },
    'create-invalidation': (args) => {
      const { Paths, CallerReference } = JSON.parse(optionOf(args, '--invalidation-batch'));
      made.forgotten.push({ paths: Paths.Items, reference: CallerReference });
      return { Invalidation: { Id: 'I1' } };
    },
    wait: () => ({}),
  };
  made.aws = async (args) => {
    made.asked.push(args);
    await made.before(args);
    const failure = made.fail(args);
    if (failure) return { status: 1, stdout: '', stderr: failure };
    try {
      return { status: 0, stdout: JSON.stringify(commands[args[1]](args)), stderr: '' };
    } catch (error) {
      return { status: 1, stdout: '', stderr: error.message };
    }
  };
  return made;
}

/** @returns what it printed */
async function run(options = {}, world = {}) {
  const said = [];
  const work = mkdtempSync(join(folder, 'work-'));
  const given = {
    site: join(folder, 'site'),
    bucket: 'content',
    distribution: 'E1',
    dryRun: false,
    all: false,
    prune: false,
    wait: false,
    takeOver: false,
    plain: false,
  };
  cloud.sent = [];
  const outside = {
    aws: cloud.aws,
    fetch,
    say: (line) => said.push(line),
    sleep: async () => {},
    work,
    settings,
    interrupted: () => false,
  };
  await upload({ ...given, ...options }, { ...outside, ...world });
  return said.join('\n');
}

const site = () => [...cloud.objects.keys()].filter((key) => !key.startsWith('.prodgrade-state/')).sort();
const marks = () => [...cloud.objects.keys()].filter((key) => key.includes('/running/'));
const recorded = () => JSON.parse(cloud.objects.get(RECORD).body);
const commandOf = (args) => args[1];

test('the first upload sends everything, pages last, and has nothing to forget', async () => {
  assert.match(await run(), /Uploaded: 3\. Deleted: 0\./);
  assert.deepEqual(cloud.sent.toSorted(), ['docs/index.html', 'index.html', 'style.css']);
  assert.equal(cloud.sent[0], 'style.css');
  assert.deepEqual(cloud.forgotten, []);
  assert.equal(cloud.objects.get('index.html').type, 'text/html; charset=utf-8');
  assert.match(cloud.objects.get('style.css').cache, /max-age=300/);
});

for (const kms of [false, true])
  test(`nothing is sent twice, ${kms ? 'under a KMS key' : 'under a key of S3'}`, async () => {
    cloud.kms = kms;
    await run();
    assert.match(await run(), /Uploaded: 0\. Deleted: 0\./);
    assert.deepEqual(cloud.sent, []);
    write({ 'docs/index.html': 'new docs' });
    await run();
    assert.deepEqual(cloud.sent, ['docs/index.html']);
    assert.deepEqual(
      cloud.forgotten.map(({ paths }) => paths),
      [['/docs/', '/docs/index.html']],
    );
  });

test('what somebody else changed in the bucket is put right', async () => {
  await run();
  cloud.objects.get('index.html').etag = 'of somebody else';
  await run();
  assert.deepEqual(cloud.sent, ['index.html']);
});

test('an invalidation that fails is repeated by the next run, although no file has changed since', async () => {
  await run();
  write({ 'index.html': 'new front' });
  cloud.fail = (args) => commandOf(args) === 'create-invalidation' && 'An error occurred (AccessDenied)';
  await assert.rejects(run(), /AccessDenied[\s\S]*remembered: run this again/);
  assert.deepEqual(cloud.forgotten, []);
  cloud.fail = () => undefined;
  await run();
  assert.deepEqual(cloud.sent, []);
  assert.deepEqual(
    cloud.forgotten.map(({ paths }) => paths),
    [['/', '/index.html']],
  );
  await run();
  assert.equal(cloud.forgotten.length, 1);
});

test('while CloudFront is busy the same invalidation is tried again, after longer and longer waits', async () => {
  await run();
  write({ 'index.html': 'new front' });
  let busy = 3;
  cloud.fail = (args) =>
    commandOf(args) === 'create-invalidation' && busy-- > 0 && 'An error occurred (TooManyInvalidationsInProgress)';
  const waits = [];
  await run({}, { sleep: async (seconds) => waits.push(seconds) });
  assert.deepEqual(waits, [5, 10, 20]);
  const references = cloud.asked
    .filter((args) => commandOf(args) === 'create-invalidation')
    .map((args) => args[args.indexOf('--invalidation-batch') + 1]);
  assert.equal(new Set(references).size, 1);
});

test('an upload that stops half way is continued, and what it changed is forgotten', async () => {
  await run();
  write({ 'index.html': 'new front', 'style.css': 'b {}' });
  cloud.fail = (args) => commandOf(args) === 'cp' && args.includes('text/html; charset=utf-8') && 'connection lost';
  await assert.rejects(run(), /connection lost/);
  assert.deepEqual(marks(), []);
  cloud.fail = () => undefined;
  await run();
  assert.deepEqual(cloud.sent, ['index.html']);
  assert.deepEqual(cloud.forgotten.at(-1).paths, ['/', '/index.html', '/style.css']);
});

test('one that is killed leaves a mark, which ends after a while, and what it changed is forgotten', async () => {
  await run();
  write({ 'style.css': 'b {}' });
  let killed = false;
  cloud.before = async (args) => {
    if (commandOf(args) === 'create-invalidation') killed = true;
    if (killed) throw new Error('killed');
  };
  await assert.rejects(run(), /killed/);
  cloud.before = async () => {};
  assert.equal(marks().length, 1);
  await assert.rejects(run(), /Another upload is running/);
  cloud.clock += 16 * 60_000;
  await run();
  assert.deepEqual(marks(), []);
  assert.deepEqual(cloud.forgotten.at(-1).paths, ['/style.css']);
});

test('--take-over does not wait for one that was cut off', async () => {
  await run();
  cloud.objects.set('.prodgrade-state/running/other', { body: Buffer.from('{}'), etag: 'x', modified: cloud.clock });
  await assert.rejects(run(), /--take-over/);
  await run({ takeOver: true });
  assert.deepEqual(marks(), []);
});

test('two at once: at most one continues, and the other says so', async () => {
  const ends = await Promise.allSettled([run(), run()]);
  assert.ok(ends.filter(({ status }) => status === 'fulfilled').length <= 1);
  assert.ok(ends.some(({ reason }) => /Another upload/.test(reason?.message)));
  assert.deepEqual(marks(), []);
  await run();
  assert.match(await run(), /Uploaded: 0\./);
});

for (const [what, spoil] of [
  ['lost', () => cloud.objects.delete(RECORD)],
  ['broken', () => (cloud.objects.get(RECORD).body = Buffer.from('{"vers'))],
])
  test(`when the record is ${what}, everything is sent and forgotten once more`, async () => {
    await run();
    spoil();
    assert.match(await run(), /no readable record/);
    assert.equal(cloud.sent.length, 3);
    assert.deepEqual(cloud.forgotten.at(-1).paths, ['/*']);
    assert.match(await run(), /Uploaded: 0\./);
  });

test('a record that may not be read is an error, not a reason to send everything', async () => {
  await run();
  cloud.fail = (args) => commandOf(args) === 'get-object' && 'An error occurred (AccessDenied)';
  await assert.rejects(run(), /allow the role to read \.prodgrade-state/);
  assert.deepEqual(marks(), []);
});

test('--prune deletes what the site no longer has, and never the record', async () => {
  await run();
  rmSync(join(folder, 'site/docs'), { recursive: true });
  await run();
  assert.ok(site().includes('docs/index.html'));
  await run({ prune: true });
  assert.deepEqual(site(), ['index.html', 'style.css']);
  assert.ok(recorded().files['index.html']);
  assert.deepEqual(cloud.forgotten.at(-1).paths, ['/docs/', '/docs/index.html']);
});

test('--dry-run changes nothing', async () => {
  await run();
  write({ 'index.html': 'new front' });
  const before = JSON.stringify([...cloud.objects]);
  assert.match(await run({ dryRun: true }), /would upload {2}index\.html[\s\S]*would forget {2}\/ \/index\.html/);
  assert.equal(JSON.stringify([...cloud.objects]), before);
});

test('--no-invalidation leaves it to the next run', async () => {
  await run();
  write({ 'style.css': 'b {}' });
  await run({ distribution: undefined });
  assert.deepEqual(recorded().pending, ['/style.css']);
  await run();
  assert.deepEqual(
    cloud.forgotten.map(({ paths }) => paths),
    [['/style.css']],
  );
});

test('--plain sends types and nothing else, and keeps no record in a public bucket', async () => {
  await run({ plain: true, distribution: undefined });
  assert.deepEqual([...cloud.objects].map(([key, { type, cache }]) => [key, type, cache]).sort(), [
    ['docs/index.html', 'text/html; charset=utf-8', undefined],
    ['index.html', 'text/html; charset=utf-8', undefined],
    ['style.css', 'text/css; charset=utf-8', undefined],
  ]);
});

test('names arrive as they are, and are never read by a command line', async () => {
  const names = [
    'c++.html',
    '-assets/a.css',
    '-/x.html',
    'a b.html',
    '100%.html',
    "it's.html",
    '[a].html',
    '$(id).html',
    'é.html',
    'e\u0301.html',
    '日本/語.html',
    '__proto__.js',
  ];
  const more = process.platform === 'win32' ? [] : ['say "hi".html', 'what?.html', 'a*b.html', '#1.html'];
  write(Object.fromEntries([...names, ...more].map((name) => [name, name])));
  await run();
  for (const name of [...names, ...more]) assert.equal(String(cloud.objects.get(name)?.body), name);
  assert.match(await run(), /Uploaded: 0\./);
  const words = cloud.asked.flat().join('\n');
  for (const name of [...names, ...more]) assert.ok(!words.includes(name), name);
});

const refused = {
  LICENSE: ['text', /LICENSE: its address would lead to a folder/],
  'model.xyz': ['?', /model\.xyz: the type of \.xyz files is not known/],
  'film.mp4': [LFS, /film\.mp4: Git LFS has left a pointer/],
};
for (const [name, [content, message]] of Object.entries(refused))
  test(`${name} is refused before anything is sent`, async () => {
    write({ [name]: content });
    await assert.rejects(run(), message);
    assert.deepEqual(cloud.asked, []);
  });

test('links: a good one is a file, one to nothing, to itself or out of the site is refused', {
  skip: process.platform === 'win32',
}, async () => {
  const at = (name) => join(folder, 'site', name);
  symlinkSync(at('style.css'), at('again.css'));
  symlinkSync(at('docs'), at('guide'));
  await run();
  assert.deepEqual(site(), ['again.css', 'docs/index.html', 'guide/index.html', 'index.html', 'style.css']);
  const asked = cloud.asked.length;
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(at('nothing.css'), at('dangling.css'));
  symlinkSync(join(folder, 'secret.txt'), at('secret.txt'));
  symlinkSync(at('docs'), at('docs/loop'));
  await assert.rejects(run(), (error) => {
    assert.match(error.message, /dangling\.css: it is a link to nothing/);
    assert.match(error.message, /secret\.txt: it is a link to something outside/);
    assert.match(error.message, /docs\/loop: it is a link to a folder that it is in/);
    return true;
  });
  assert.equal(cloud.asked.length, asked);
});

test('a name that is not text is refused', { skip: process.platform !== 'linux' }, async () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/site/`), Buffer.from([0xe9]), Buffer.from('.html')]), '');
  await assert.rejects(run(), /not valid UTF-8/);
});

test('hidden files are left out, except in .well-known', async () => {
  write({
    '.env': 'SECRET=1',
    '.git/config': '',
    '.well-known/security.txt': 'Contact: mailto:a@example.com\nExpires: 2001-01-01T00:00:00Z\n',
  });
  const said = await run();
  assert.deepEqual(site(), ['.well-known/security.txt', 'docs/index.html', 'index.html', 'style.css']);
  assert.match(said, /left out {2}\.env\nleft out {2}\.git\n/);
  assert.match(said, /Renew the date/);
});

test('a file without extension is read for its type, whatever its size', async () => {
  write({ '.well-known/matrix/client': JSON.stringify({ text: 'x'.repeat(5000) }) });
  await run();
  assert.equal(cloud.objects.get('.well-known/matrix/client').type, 'application/json');
});

test('--check reads the live site until it is new, and gives up in the end', async () => {
  const answer = (front) => async (address) =>
    new URL(address).pathname === '/' ? new Response(front()) : new Response('', { status: 404 });
  const fronts = ['old', 'old', 'front'];
  assert.match(
    await run({ check: 'https://example.com' }, { fetch: answer(() => fronts.shift()) }),
    /answers with the page/,
  );
  await assert.rejects(
    run({ check: 'https://example.com' }, { fetch: answer(() => 'old') }),
    /does not answer with the page just uploaded/,
  );
  const open = async (address) => new Response(new URL(address).pathname === '/' ? 'front' : 'ok');
  await assert.rejects(run({ check: 'https://example.com' }, { fetch: open }), /missing page with 200/);
});

test('an interrupted upload ends between two groups, and leaves no mark', async () => {
  await assert.rejects(run({}, { interrupted: () => true }), /Interrupted/);
  assert.deepEqual(site(), []);
  assert.deepEqual(marks(), []);
});

test('without an index.html nothing is built', async () => {
  rmSync(join(folder, 'site/index.html'));
  await assert.rejects(run(), /no index\.html/);
});
