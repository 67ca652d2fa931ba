// Runs at the edge, before the cache (runtime cloudfront-js-2.0: no modules, no network, no clock).
// Tested by viewer-request.test.mjs: node --test

const SITE = 'example.com';

function handler(event) {
  const request = event.request;
  const uri = request.uri;

  // One address per page, or search engines see every page twice: CloudFront's own name for the site answers too.
  // CloudFront requests the page of / by its file name.
  if (request.headers.host.value !== SITE) {
    return redirect(301, 'Moved Permanently', uri.replace(/\/index\.html$/, '/'), request);
  }

  // With two addresses, links on the page would lead to different places.
  if (isFolder(uri)) return redirect(302, 'Found', `${uri}/`, request);

  // S3 reads a plus sign in an address as a space.
  request.uri = fileOf(uri).replace(/\+/g, '%2B');
  return request;
}

// S3 has no folders: the page of /docs/ is /docs/index.html.
function fileOf(uri) {
  return uri.endsWith('/') ? `${uri}index.html` : uri;
}

// A file has an extension with a letter in it, as in app.js but not in v1.2; the upload refuses other names. Only files
// of well-known names, such as apple-app-site-association, have none.
function isFolder(uri) {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/%2e/gi, '.');
  return last !== '' && !/\.[0-9]*[a-z][a-z0-9_]*$/i.test(last) && !uri.startsWith('/.well-known/');
}

// Always to the site itself, whatever the path; the query stays as it was written.
function redirect(statusCode, statusDescription, path, request) {
  const query = request.rawQueryString();
  return {
    statusCode,
    statusDescription,
    headers: { location: { value: `https://${SITE}${path}${query ? `?${query}` : ''}` } },
  };
}
