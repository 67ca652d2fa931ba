/**
 * Which names carry a hash of the content. Such a file never changes under its name, so browsers may keep it for a year;
 * a mistake would show visitors an old file for as long. When in doubt, a name counts as having none: then browsers only
 * request the file more often.
 */

/** Folders in which a builder keeps only files named after their content. */
const folders = [
  /(^|\/)_astro\//, // Astro
  /(^|\/)_app\/immutable\//, // SvelteKit
  /(^|\/)_next\/static\//, // Next.js
  /(^|\/)_nuxt\/(?!builds\/latest\.json$)/, // Nuxt: this one file names the newest build
  /(^|\/)static\/[0-9a-f]{32}\//, // Gatsby
];

/** Lengths of hashes in hexadecimal: builders cut theirs at 8 to 20 digits, or write an MD5 or SHA in full. */
const HEX_LENGTHS = new Set([8, 10, 12, 16, 20, 24, 32, 40, 56, 64, 96, 128]);

/** Scripts and styles of Angular, whose hashes may have no digit. */
const ANGULAR = /(^|\/)(main|chunk|polyfills|runtime|scripts|styles|common|vendor|worker)-[A-Z2-7]{8}\.(js|css)$/;

/**
 * @param {string[]} paths every file of the site
 * @param {RegExp[]} immutable patterns of settings.mjs
 * @param {RegExp[]} changing patterns of settings.mjs, which override all others
 * @returns {(path: string) => boolean}
 */
export function fingerprints(paths, { immutable = [], changing = [] } = {}) {
  const built = builderFolders(paths);
  const fits = (patterns, path) => patterns.some((pattern) => path.search(pattern) >= 0);
  return (path) =>
    !/\.html?$/i.test(path) &&
    !fits(changing, path) &&
    (fits(immutable, path) ||
      fits(folders, path) ||
      carriesHash(path) ||
      (built.has(folderOf(path)) && maybeHash(path)));
}

function carriesHash(path) {
  return ANGULAR.test(path) || isHex(path) || isImageOfBuilder(path) || isCertain(path);
}

/** app.3f9c2b1a.js, main.0123456789abcdef.js, 7f0e…c1.png, style.min.<SHA-256>.css, main.3f9c2b1a.chunk.js.map */
function isHex(path) {
  const found = /(^|[./_-])([0-9a-f]{8,128})(\.[a-z][\w-]*)+$/i.exec(path);
  if (!found) return false;
  const [, , hash] = found;
  // The last part of a UUID names a thing, not its content.
  if (/[0-9a-f]{8}(-[0-9a-f]{4}){3}-$/i.test(path.slice(0, found.index + 1))) return false;
  return (
    hash === hash.toLowerCase() &&
    HEX_LENGTHS.has(hash.length) &&
    isRandom(hash, hash.length < 16 ? 3 : 2) &&
    !isDate(hash)
  );
}

/** Hugo: photo_hu_0123456789abcdef.webp; Eleventy: img/aB3dE5fG7h-600.webp. */
function isImageOfBuilder(path) {
  if (/_hu_?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{16,64}(_[\w-]+)?\.[a-z]+$/.test(path)) return true;
  const [, id] = /(?:^|\/)([A-Za-z0-9_-]{10})-\d{2,5}\.(?:avif|gif|jpe?g|png|svg|webp)$/.exec(path) ?? [];
  return id !== undefined && isMixed(id) && isRandom(id, 5) && !isDate(id) && !isVersion(id);
}

/** Eight characters of base64url before the extension, as Vite and Rollup write: index-BxS2k3_Q.js, style.BxS2k3_Q.css. */
function hashOf(path) {
  return /[^/][.-]([\w-]{8})(?:\.lean)?\.[a-z][a-z0-9]*(?:\.map)?$/.exec(path)?.[1];
}

function isCertain(path) {
  const hash = hashOf(path);
  return (
    hash !== undefined && isMixed(hash) && isRandom(hash, isCode(path) ? 4 : 5) && !isDate(hash) && !isVersion(hash)
  );
}

/** In a builder's own folder the hash may have few digits or none, such as index-DiwrgTda.css. */
function maybeHash(path) {
  const hash = hashOf(path);
  return hash !== undefined && /[A-Z]/.test(hash) && !isWord(hash) && !isDate(hash) && !isVersion(hash);
}

/** Folders where every script and style sheet seems to have a hash, and at least one has it for certain. */
function builderFolders(paths) {
  const code = paths.filter(isCode);
  const mixed = new Set(code.filter((path) => isWord(hashOf(path) ?? 'none')).map(folderOf));
  return new Set(
    code
      .filter(isCertain)
      .map(folderOf)
      .filter((folder) => !mixed.has(folder)),
  );
}

function folderOf(path) {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isCode(path) {
  return /\.(m?js|css)$/.test(path);
}

function isMixed(text) {
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text);
}

/** At least this many runs of letters and digits, where a word or a date has few: BxS2k3_Q is Bx, S, 2, k, 3, Q. */
function isRandom(text, runs) {
  return (
    /\d/.test(text) && /[a-z]/i.test(text) && (text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []).length >= runs
  );
}

/** darkmode, Summer24, README01, 12345678 */
function isWord(text) {
  return /^([A-Z]?[a-z]+|[A-Z]+)?\d*$/.test(text);
}

/** 01dec2025, 2025feb1, Q4-2025x: December and February are hexadecimal too. */
function isDate(text) {
  if (/^\d*(dec|feb)\d+$/i.test(text)) return true;
  const year = /(?<!\d)(19|20)\d\d(?!\d)|(?<!\d)(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)/.test(text);
  return year && !isRandom(text, text.length > 12 ? 5 : 6);
}

/** v1-2-3rc, Ver2x1b4, 1-2-3-rc */
function isVersion(text) {
  return /\d[-_]\d/.test(text) || /(^|[-_])(v|ver|version|rev|rc|alpha|beta|draft)\d/i.test(text);
}
