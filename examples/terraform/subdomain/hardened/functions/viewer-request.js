// Runs at the edge, before the cache (runtime cloudfront-js-2.0: no modules, no network, no clock).
// Tested by viewer-request.test.mjs: node --test

function handler(event) {
  const request = event.request;
  request.uri = fileOf(request.uri);
  return request;
}

// S3 has no folders: /docs and /docs/ are both the page /docs/index.html.
function fileOf(uri) {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') return `${uri}index.html`;
  // Files of well-known names, such as apple-app-site-association, have no extension.
  if (last.includes('.') || uri.startsWith('/.well-known/')) return uri;
  return `${uri}/index.html`;
}
