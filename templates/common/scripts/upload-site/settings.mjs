/** What the upload should know about your site. Everything else it finds out by itself. */

/** Types of files that types.mjs does not know, by extension in lower case: `{ gpx: 'application/gpx+xml' }`. */
export const types = {};

/**
 * Names that never come back with another content, because a hash of the content is part of them: browsers keep these
 * files for a year. fingerprints.mjs knows the names that the usual builders make. Patterns are asked of the path from
 * the top of the site: `[/^fonts\/v\d+\//]`.
 */
export const immutable = [];

/** Names that only look like that: browsers ask for these files again within minutes. */
export const changing = [];

/** Files that stay at home although they are in the folder, such as settings of other hosts. */
export const leftOut = [/^CNAME$/, /^_headers$/, /^_redirects$/, /^_routes\.json$/, /^_worker\.js$/];
