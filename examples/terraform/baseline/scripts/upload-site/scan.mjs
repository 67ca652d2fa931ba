/** Reads the folder of the site. Refuses files that could not be served as they are, before anything is sent. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fingerprints } from './fingerprints.mjs';
import { lifetimeOf } from './lifetimes.mjs';
import { nameTrouble } from './names.mjs';
import { extensionOf, typeOf } from './types.mjs';

/** Git LFS leaves this instead of a file that it was not told to fetch. */
const LFS_POINTER =
  /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\n(?:[^\n]*\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n?$/;
const LFS_LIMIT = 1024;

/**
 * @typedef {object} SiteFile
 * @property {string} path from the top of the site, with slashes: the key in the bucket
 * @property {string} disk where it is read
 * @property {number} size
 * @property {string} sha256
 * @property {string} type
 * @property {string} cache
 * @property {number} turn
 *
 * @param {string} folder
 * @param {typeof import('./settings.mjs')} settings
 * @returns {Promise<{ files: Map<string, SiteFile>, leftOut: string[], troubles: string[] }>}
 */
export async function scan(folder, settings) {
  const found = { entries: [], leftOut: [], troubles: [] };
  const top = await realpath(folder);
  await walk({ disk: top, path: '', parents: [top] }, { top, settings, found });
  const carriesHash = fingerprints(
    found.entries.map(({ path }) => path),
    settings,
  );
  const files = new Map();
  for (const entry of found.entries) {
    const content =
      entry.size < LFS_LIMIT || extensionOf(entry.path) === undefined ? await readFile(entry.disk) : undefined;
    const type = typeOf(entry.path, content, settings.types);
    const trouble = fileTrouble(entry.path, type, content);
    if (trouble) found.troubles.push(`${entry.path}: ${trouble}`);
    else
      files.set(entry.path, {
        ...entry,
        type,
        ...lifetimeOf(entry.path, type, carriesHash(entry.path)),
        sha256: await hash(entry.disk),
      });
  }
  return { files, leftOut: found.leftOut, troubles: found.troubles };
}

function fileTrouble(path, type, content) {
  if (type === undefined)
    return `the type of .${extensionOf(path)} files is not known: add it to scripts/upload-site/settings.mjs`;
  if (content !== undefined && LFS_POINTER.test(content.toString('latin1')))
    return 'Git LFS has left a pointer here instead of the file: git lfs pull';
  return undefined;
}

async function walk(folder, context) {
  // As bytes, because a name need not be valid text.
  for (const bytes of (await readdir(folder.disk, { encoding: 'buffer' })).sort(Buffer.compare)) {
    const name = bytes.toString('utf8');
    const path = folder.path + name;
    if (isHidden(path) || context.settings.leftOut.some((pattern) => path.search(pattern) >= 0))
      context.found.leftOut.push(path);
    else if (!Buffer.from(name).equals(bytes))
      context.found.troubles.push(`${path}: its name is not valid UTF-8: rename it`);
    else await visit({ disk: join(folder.disk, name), path, parents: folder.parents }, context);
  }
}

/** Hidden files are not uploaded (.env, .git, .DS_Store); the folder .well-known is meant to be public. */
function isHidden(path) {
  return /(^|\/)\.[^/]*$/.test(path) && path !== '.well-known';
}

async function visit({ disk, path, parents }, { top, settings, found }) {
  const refuse = (why) => found.troubles.push(`${path}: ${why}`);
  try {
    const real = await realpath(disk);
    const entry = await stat(real);
    if (isOutside(top, real)) refuse('it is a link to something outside of the site: copy it here instead');
    else if (entry.isDirectory() && parents.includes(real)) refuse('it is a link to a folder that it is in: remove it');
    else if (entry.isDirectory())
      await walk({ disk: real, path: `${path}/`, parents: [...parents, real] }, { top, settings, found });
    else if (!entry.isFile()) refuse('it is neither a file nor a folder: remove it');
    else if (nameTrouble(path)) refuse(nameTrouble(path));
    else found.entries.push({ path, disk: real, size: entry.size });
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ELOOP')
      refuse('it is a link to nothing: remove it, or build what it leads to');
    else refuse(`it cannot be read (${error.code ?? error.message})`);
  }
}

function isOutside(top, path) {
  const way = relative(top, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

async function hash(file) {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), sum);
  return sum.digest('hex');
}
