// Mozilla's HTTP Observatory, asked without a network: reads answers as JSON from standard input and prints its grade and what failed.
// Run by the version of Node that it needs, with the folder of its package as the argument.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const load = (path) => import(pathToFileURL(`${process.argv[2]}/${path}`).href);
const { ALL_TESTS } = await load('@mdn/mdn-http-observatory/src/constants.js');
const { Requests } = await load('@mdn/mdn-http-observatory/src/types.js');
const { getGradeForScore, getScoreModifier } = await load('@mdn/mdn-http-observatory/src/grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load('@mdn/mdn-http-observatory/src/grader/charts.js');
const { Session } = await load('@mdn/mdn-http-observatory/src/retriever/session.js');
const { AxiosHeaders } = await load('axios/index.js');

const { host, headers, page, redirects } = JSON.parse(readFileSync(0, 'utf8'));
const secure = redirects.at(-1).startsWith('https:');
const answer = () => ({
  status: 200,
  headers: new AxiosHeaders(headers),
  data: page,
  verified: secure,
  httpEquiv: new Map(),
});
const requests = new Requests(host);
const steps = redirects.map((url, at) => ({ url: new URL(url), status: at === redirects.length - 1 ? 200 : 301 }));
Object.assign(requests.responses, {
  auto: answer(),
  cors: answer(),
  http: answer(),
  https: secure ? answer() : null,
  httpRedirects: steps,
  httpsRedirects: steps,
});
requests.resources.path = page;
requests.session = new Session(steps.at(-1).url);

// As its own scan adds up: extra credit counts only for those who lose little.
const results = ALL_TESTS.map((test) => test(requests));
const points = results.map(({ result }) => getScoreModifier(result));
const sum = (some) => some.reduce((total, each) => total + each, 0);
const lost = 100 + sum(points.filter((each) => each < 0));
const { grade } = getGradeForScore(lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + sum(points) : lost);
console.log(JSON.stringify({ grade, failed: results.filter(({ pass }) => !pass).map(({ result }) => result) }));
