/** A target that answers from memory, for unit tests of probes. */
import type { Answer, Deployment, Facts, Question } from '../../../src/probes/target.js';

export const facts: Facts = {
  hosts: ['example.com'],
  scheme: 'https',
  region: 'eu-central-1',
  bucket: 'example-com-content',
  tlsFloor: 'TLSv1.2',
};

/** Whatever is not given rejects when it is asked. */
export function fakeTarget(given: Partial<Deployment>): Deployment {
  const silent = () => Promise.reject(new Error('nobody there'));
  return {
    facts,
    lacks: new Map(),
    request: silent,
    call: silent,
    records: silent,
    handshake: silent,
    token: () => '',
    ...given,
  };
}

/** Answers every request by its path and question. */
export function answering(answer: (path: string, question: Question) => Partial<Answer>): Deployment['request'] {
  return async (_host, path, question = {}) => ({ status: 200, headers: {}, body: '', ...answer(path, question) });
}
