/** What a target answered, word for word, without what no two deployments share. */
import { createHash } from 'node:crypto';
import type { Answer, Call, Deployment } from '../../../src/probes/target.js';

export interface Recording {
  readonly target: Deployment;
  /** A line for each question and its answer, and below it one for each header, in the order they were asked; what is alike in a row is one. */
  readonly heard: () => readonly string[];
}

/** Headers that tell one answer from the next, or one deployment from another, and nothing about what was deployed. */
const PASSING =
  /^(?:age|connection|date|etag|keep-alive|last-modified|x-amz-cf-id|x-amz-cf-pop|x-amz-id-2|x-amz-request-id|x-amz-version-id|x-amzn-requestid)$/;
/** Names that AWS makes up. */
const MADE_UP: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<id>'],
  [/\b[a-z0-9]+\.cloudfront\.net\b/g, '<distribution>'],
  [/<(RequestId|HostId)>[^<]*<\/\1>/g, '<$1/>'],
  [/(Request ?I[dD]|Host ?Id): [\w=+/-]+/g, '$1: <id>'],
];

/** Reads by the owner are left out: they are how a probe looks, not what a stranger or a role is told. */
export function record(target: Deployment): Recording {
  const all: string[] = [];
  // A place is taken when the question is asked: of two at once, either may be answered first.
  const takePlace = () => {
    const place = all.push('') - 1;
    return (question: string, answer: string) => {
      all[place] = `${question} -> ${answer}`;
    };
  };
  return {
    heard: () =>
      all
        .filter((one) => one !== '')
        .filter((one, index, heard) => one !== heard[index - 1])
        .flatMap((one) => one.split('\n')),
    target: {
      ...target,
      async request(host, path, question = {}) {
        const { scheme = 'https', method = 'GET', headers = {} } = question;
        const asked = `${method} ${scheme}://${withoutNames(host)}${path}${Object.entries(headers)
          .map(([name, value]) => ` ${name}: ${value}`)
          .join('')}`;
        const say = takePlace();
        try {
          const answer = await target.request(host, path, question);
          say(asked, describe(answer));
          return answer;
        } catch (error) {
          say(asked, 'no answer');
          throw error;
        }
      },
      async call<Output>(call: Call) {
        const say = takePlace();
        const reply = await target.call<Output>(call);
        if (call.as !== 'owner')
          say(
            `${typeof call.as === 'string' ? call.as : 'the role'}: ${call.service} ${call.operation}${claims(call)}`,
            reply.ok ? 'done' : reply.code,
          );
        return reply;
      },
      async records(name, type) {
        const say = takePlace();
        const found = await target.records(name, type);
        say(`${type} ${name}`, [...found].sort().map(withoutNames).join(', ') || 'none');
        return found;
      },
    },
  };
}

function describe({ status, headers, body }: Answer): string {
  const kept = Object.entries(headers)
    .filter(([name]) => !PASSING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = withoutNames(body);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return [
    status,
    ...kept.map(([name, value]) => `  ${name}: ${withoutNames(value)}`),
    `  body of ${text.length} letters, sha256 ${hash}`,
  ].join('\n');
}

/** Which role is asked for, and on whose behalf. */
function claims({ input }: Call): string {
  const token = input['WebIdentityToken'];
  if (typeof token !== 'string') return '';
  const { sub, aud, ref } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
    sub?: string;
    aud?: string;
    ref?: string;
  };
  return ` ${String(input['RoleArn']).split('/').at(-1)} for ${sub} from ${ref} at ${aud}`;
}

function withoutNames(text: string): string {
  return MADE_UP.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
}
