/** How long a file is kept, and in which turn it is sent: pages last, so that no page needs a file that is not there yet. */

// How long browsers and CloudFront keep a file. Names with a hash in them, such as index-BxS2k3_Q.js, are immutable:
// other content has another name (fingerprints.mjs). Browsers check pages every time; CloudFront answers for ten
// minutes without contacting the bucket, unless it is told to forget.
const immutable = { turn: 1, cache: 'public, max-age=31536000, immutable' };
const media = { turn: 2, cache: 'public, max-age=3600' };
const short = { turn: 3, cache: 'public, max-age=300' };
const pages = { turn: 4, cache: 'public, max-age=0, s-maxage=600' };

/**
 * @param {string} path
 * @param {string} type
 * @param {boolean} carriesHash
 */
export function lifetimeOf(path, type, carriesHash) {
  if (/\.html?$/i.test(path)) return pages;
  if (carriesHash) return immutable;
  if (/^(image|font|video|audio)\/|^application\/pdf$/.test(type)) return media;
  if (/\.(css|m?js|json|map|wasm)$/i.test(path)) return short;
  return pages;
}
