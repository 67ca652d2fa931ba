// Runs at the edge, before the cache (runtime cloudfront-js-2.0: no modules, no network, no clock).
// Tested by viewer-request.test.mjs: node --test

const SITE = 'example.com';

function handler(event) {
  const request = event.request;

  // One address per page, or search engines see every page twice: CloudFront's own name for the site answers too.
  if (request.headers.host.value !== SITE) {
    return movedPermanently(`https://${SITE}${request.uri}${queryOf(request)}`);
  }

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

function movedPermanently(location) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: location } },
  };
}

// CloudFront hands the query over in pieces, still encoded; a name that comes twice has a multiValue.
function queryOf(request) {
  const pairs = [];
  Object.keys(request.querystring).forEach((name) => {
    const parameter = request.querystring[name];
    (parameter.multiValue || [parameter]).forEach((each) => {
      pairs.push(each.value === '' ? name : `${name}=${each.value}`);
    });
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
