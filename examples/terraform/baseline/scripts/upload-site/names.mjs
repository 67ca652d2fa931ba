/** Which names can be served. Files with other names are refused before anything is sent. */

/** Longest key that S3 takes, in bytes. */
const KEY_LIMIT = 1024;

/** Ends in an extension with a letter in it. hardened/functions/viewer-request.js treats all other names as folders. */
const FILE = /\.[0-9]*[a-z][a-z0-9_]*$/i;

/** @returns {string | undefined} why a file cannot be served by this path */
export function nameTrouble(path) {
  if (!path.isWellFormed()) return 'its name is not valid Unicode: rename it';
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path))
    return 'its name has a line break or another control character in it: rename it';
  if (path.includes('\\')) return 'its name has a backslash in it, which browsers read as a slash: rename it';
  if (Buffer.byteLength(path) > KEY_LIMIT)
    return `its path is longer than ${KEY_LIMIT} bytes, the limit of S3: shorten it`;
  if (!isFile(path))
    return 'its address would lead to a folder, because its name has no extension: add one, move it to .well-known/, or leave it out in scripts/upload-site/settings.mjs';
  return undefined;
}

/** Addresses of folders that work only with a slash at the end: without it they look like files. */
export function slashOnly(paths) {
  const folders = paths
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'/index.html'.length));
  return folders.filter(isFile).map((folder) => `/${folder}`);
}

function isFile(path) {
  return path.startsWith('.well-known/') || FILE.test(path.slice(path.lastIndexOf('/') + 1));
}
