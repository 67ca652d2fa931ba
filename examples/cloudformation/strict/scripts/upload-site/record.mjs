/**
 * What is remembered from one upload to the next, as an object of the bucket that visitors cannot read: what each object
 * was sent from, so that nothing is sent twice, and what CloudFront must still forget, so that nothing stays old.
 *
 * @typedef {{ sha256: string, type: string, cache: string, etag: string }} Sent
 * @typedef {{ files: { [path: string]: Sent }, pending: string[] }} Record
 */
import { EVERYTHING } from './plan.mjs';

const VERSION = 1;

/**
 * Without a readable record nothing is known: every file is sent again, and CloudFront forgets everything.
 *
 * @param {string | undefined} text
 * @param {boolean} isEmpty whether the bucket holds no files yet
 * @returns {Record & { lost: boolean }}
 */
export function parseRecord(text, isEmpty) {
  const nothing = { files: {}, pending: isEmpty ? [] : [EVERYTHING], lost: !isEmpty };
  if (text === undefined) return nothing;
  try {
    const { version, files, pending } = JSON.parse(text);
    const sound =
      version === VERSION &&
      isObject(files) &&
      Object.values(files).every(isSent) &&
      Array.isArray(pending) &&
      pending.every((path) => typeof path === 'string' && path.startsWith('/'));
    return sound
      ? { files: Object.assign(Object.create(null), files), pending, lost: false }
      : { ...nothing, pending: [EVERYTHING], lost: true };
  } catch {
    return { ...nothing, pending: [EVERYTHING], lost: true };
  }
}

export function printRecord({ files, pending }) {
  return JSON.stringify({ version: VERSION, pending, files });
}

/** Before the first file is sent: what may be half done afterwards is not known any more, and has to be forgotten. */
export function begin(record, { send, gone, forget }) {
  const touched = new Set([...send.map(({ path }) => path), ...gone]);
  const kept = Object.entries(record.files).filter(([path]) => !touched.has(path));
  return { files: fromEntries(kept), pending: forget };
}

/** After files were sent: what the bucket now holds of them. What somebody else changed meanwhile is not known. */
export function remember(record, sent, objects) {
  const kept = Object.entries(record.files).filter(([path, { etag }]) => objects.get(path)?.etag === etag);
  const added = sent
    .filter(({ path, size }) => objects.get(path)?.size === size)
    .map(({ path, sha256, type, cache }) => [path, { sha256, type, cache, etag: objects.get(path).etag }]);
  return { files: fromEntries([...kept, ...added]), pending: record.pending };
}

/** A file may be called `__proto__.js`, or `__proto__` in .well-known/. */
function fromEntries(entries) {
  const files = Object.create(null);
  for (const [path, sent] of entries) files[path] = sent;
  return files;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSent(value) {
  return (
    isObject(value) && ['sha256', 'type', 'cache', 'etag'].every((property) => typeof value[property] === 'string')
  );
}
