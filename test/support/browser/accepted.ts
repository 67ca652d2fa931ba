/** What Lighthouse may find on the sample site: audit and reason. */
const machine = 'a time, which the load on this machine decides; the score of all times together is asked instead';
const stylesheet =
  'the one stylesheet stands before the page so that nobody sees it unstyled; inline styles are what the policy refuses';
const lifetime =
  'the stylesheet has the same name after a change, so it is kept for minutes; hashed names are kept for a year';

export const accepted: ReadonlyMap<string, string> = new Map([
  ['total-blocking-time', machine],
  ['max-potential-fid', machine],
  ['first-contentful-paint', machine],
  ['largest-contentful-paint', machine],
  ['speed-index', machine],
  ['interactive', machine],
  ['server-response-time', machine],
  ['mainthread-work-breakdown', machine],
  ['bootup-time', machine],
  ['document-latency-insight', machine],
  ['render-blocking-resources', stylesheet],
  ['render-blocking-insight', stylesheet],
  ['network-dependency-tree-insight', stylesheet],
  ['uses-long-cache-ttl', lifetime],
  ['cache-insight', lifetime],
]);
