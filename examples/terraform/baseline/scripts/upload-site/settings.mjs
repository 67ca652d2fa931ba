/** Settings of the upload. Change them as your site needs. */

/** Types of files that types.mjs does not list, by extension in lower case: `{ nes: 'application/x-nes-rom' }`. */
export const types = {};

/**
 * Files that never change under their name, because a hash of the content or a version is part of it: browsers keep them
 * for a year. The names that the usual builders make are known already (fingerprints.mjs). Each pattern is tested against
 * the path from the top of the site: `[/^fonts\/v\d+\//]`.
 */
export const immutable = [];

/** Files that only look like that. These patterns override all others. */
export const changing = [];

/** Files that are not uploaded, such as the settings of other hosting services. Hidden files never are, except in .well-known/. */
export const leftOut = [/^CNAME$/, /^_headers$/, /^_redirects$/, /^_routes\.json$/, /^_worker\.js$/];
