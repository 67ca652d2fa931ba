/** What an upload has to do, from what is in the folder, in the bucket and in the record. Touches nothing. */

/** CloudFront is told up to this many changed paths; more become the one path that stands for all. */
const PATH_LIMIT = 15;
export const EVERYTHING = '/*';

/**
 * @param {object} given
 * @param {Map<string, import('./scan.mjs').SiteFile>} given.files
 * @param {Map<string, { etag: string }>} given.objects what is in the bucket
 * @param {import('./record.mjs').Record} given.record
 * @param {boolean} given.all
 * @param {boolean} given.prune
 */
export function makePlan({ files, objects, record, all, prune }) {
  const send = [...files.values()]
    .filter((file) => all || !isThere(file, objects.get(file.path), record.files[file.path]))
    .map((file) => ({ ...file, isNew: !objects.has(file.path) }))
    .sort((a, b) => a.turn - b.turn || compare(a.path, b.path));
  const gone = prune ? [...objects.keys()].filter((path) => !files.has(path)) : [];
  // CloudFront never saw what is new.
  const changed = [...send.filter(({ isNew }) => !isNew).map(({ path }) => path), ...gone];
  return { send, gone, forget: shorten([...record.pending, ...changed.flatMap(addressesOf)]) };
}

/** The object is the one that was sent, and the file has been the same since. */
function isThere(file, object, sent) {
  return (
    object !== undefined &&
    sent !== undefined &&
    object.etag === sent.etag &&
    ['sha256', 'type', 'cache'].every((property) => file[property] === sent[property])
  );
}

/** A page of a folder has two addresses. */
function addressesOf(path) {
  return path.endsWith('/index.html') || path === 'index.html'
    ? [`/${path}`, `/${path.slice(0, -'index.html'.length)}`]
    : [`/${path}`];
}

/** Too many paths, or one that would need encoding, become one path for all. */
function shorten(paths) {
  const different = [...new Set(paths)].sort(compare);
  const simple = different.every((path) => /^[A-Za-z0-9._/-]+$/.test(path));
  return different.length <= PATH_LIMIT && simple ? different : [EVERYTHING];
}

/** Files that one command can send: of one turn, type and lifetime. In the order of their turns. */
export function groupsOf(send) {
  const groups = new Map();
  for (const file of send) {
    const key = [file.turn, file.type, file.cache].join('\n');
    groups.set(key, {
      turn: file.turn,
      type: file.type,
      cache: file.cache,
      files: [...(groups.get(key)?.files ?? []), file],
    });
  }
  return [...groups.values()].sort((a, b) => a.turn - b.turn);
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
