/** The type that a file is served with. Browsers are told not to guess it, so a wrong type breaks the file. */

const TEXT = '; charset=utf-8';

/** By extension. A type of text says its character set, or old browsers would choose one. */
const known = {
  // Pages and what they load
  html: `text/html${TEXT}`,
  htm: `text/html${TEXT}`,
  xhtml: 'application/xhtml+xml',
  css: `text/css${TEXT}`,
  js: `text/javascript${TEXT}`,
  mjs: `text/javascript${TEXT}`,
  cjs: `text/javascript${TEXT}`,
  json: 'application/json',
  map: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  topojson: 'application/json',
  json5: 'application/json5',
  ndjson: 'application/x-ndjson',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  vtt: `text/vtt${TEXT}`,

  // Text and feeds
  txt: `text/plain${TEXT}`,
  text: `text/plain${TEXT}`,
  log: `text/plain${TEXT}`,
  md: `text/markdown${TEXT}`,
  csv: `text/csv${TEXT}`,
  tsv: `text/tab-separated-values${TEXT}`,
  ics: `text/calendar${TEXT}`,
  vcf: `text/vcard${TEXT}`,
  vcard: `text/vcard${TEXT}`,
  srt: `application/x-subrip${TEXT}`,
  yaml: 'application/yaml',
  yml: 'application/yaml',
  toml: 'application/toml',
  xml: 'application/xml',
  xsl: 'application/xslt+xml',
  xslt: 'application/xslt+xml',
  xsd: 'application/xml',
  dtd: 'application/xml-dtd',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  opml: 'text/x-opml',
  rdf: 'application/rdf+xml',
  ttl: `text/turtle${TEXT}`,
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  kmz: 'application/vnd.google-earth.kmz',
  asc: `text/plain${TEXT}`,
  sig: 'application/pgp-signature',
  pgp: 'application/pgp-encrypted',
  gpg: 'application/pgp-encrypted',
  pem: 'application/x-pem-file',
  crt: 'application/x-x509-ca-cert',
  cer: 'application/pkix-cert',
  crl: 'application/pkix-crl',
  sh: `text/x-shellscript${TEXT}`,
  ps1: `text/plain${TEXT}`,
  py: `text/x-python${TEXT}`,
  tsx: `text/plain${TEXT}`,
  jsx: `text/plain${TEXT}`,
  scss: `text/plain${TEXT}`,
  diff: `text/plain${TEXT}`,
  patch: `text/plain${TEXT}`,
  sha256: `text/plain${TEXT}`,
  sha512: `text/plain${TEXT}`,
  md5: `text/plain${TEXT}`,

  // Images
  svg: 'image/svg+xml',
  png: 'image/png',
  apng: 'image/apng',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  jxl: 'image/jxl',
  heic: 'image/heic',
  heif: 'image/heif',
  ico: 'image/x-icon',
  cur: 'image/x-icon',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',

  // Fonts
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  ttc: 'font/collection',
  eot: 'application/vnd.ms-fontobject',

  // Audio and video
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  weba: 'audio/webm',
  mid: 'audio/midi',
  midi: 'audio/midi',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  mkv: 'video/matroska',
  avi: 'video/x-msvideo',
  m3u8: 'application/vnd.apple.mpegurl',
  mpd: 'application/dash+xml',
  m4s: 'video/iso.segment',
  ts: 'video/mp2t',

  // Documents
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  rtf: 'application/rtf',
  ps: 'application/postscript',
  eps: 'application/postscript',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',

  // Models, passes and downloads
  glb: 'model/gltf-binary',
  gltf: 'model/gltf+json',
  usdz: 'model/vnd.usdz+zip',
  stl: 'model/stl',
  obj: 'model/obj',
  pkpass: 'application/vnd.apple.pkpass',
  mobileconfig: 'application/x-apple-aspen-config',
  jar: 'application/java-archive',
  apk: 'application/vnd.android.package-archive',
  zip: 'application/zip',
  gz: 'application/gzip',
  tgz: 'application/gzip',
  bz2: 'application/x-bzip2',
  xz: 'application/x-xz',
  zst: 'application/zstd',
  br: 'application/octet-stream',
  '7z': 'application/x-7z-compressed',
  rar: 'application/vnd.rar',
  tar: 'application/x-tar',
  sqlite: 'application/vnd.sqlite3',
  parquet: 'application/vnd.apache.parquet',
  bin: 'application/octet-stream',
  data: 'application/octet-stream',
  dat: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  dmg: 'application/x-apple-diskimage',
  pkg: 'application/octet-stream',
  msi: 'application/x-msi',
  exe: 'application/vnd.microsoft.portable-executable',
  deb: 'application/vnd.debian.binary-package',
  rpm: 'application/x-rpm',
  iso: 'application/octet-stream',
  torrent: 'application/x-bittorrent',
};

/** Files of .well-known/ without extension whose type is neither JSON nor text by their content. */
const wellKnown = {
  'apple-app-site-association': 'application/json',
  'host-meta': 'application/xrd+xml',
  'traffic-advice': 'application/trafficadvice+json',
  webfinger: 'application/jrd+json',
};

/**
 * @param {string} path path of the file from the top of the site, with slashes
 * @param {Buffer} content
 * @param {Record<string, string>} own types of settings.mjs
 * @returns {string | undefined} undefined when it is not known
 */
export function typeOf(path, content, own = {}) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extensionOf(name);
  if (extension === undefined) return lookUp(wellKnown, name) ?? typeByContent(content);
  return lookUp(own, extension) ?? lookUp(known, extension);
}

/** Without the names that every object has, such as `constructor`. */
function lookUp(table, name) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What follows the last dot of a name or path, in lower case. */
export function extensionOf(name) {
  return /\.([^./]+)$/.exec(name)?.[1].toLowerCase();
}

/** Only for files in .well-known/: all others have an extension. */
function typeByContent(content) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return isJson(text) ? 'application/json' : `text/plain${TEXT}`;
  } catch {
    return 'application/octet-stream';
  }
}

function isJson(text) {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
