/** The content bucket, through the AWS CLI. */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, must, plainJson } from './aws.mjs';

/** Not part of the site: the deploy role may read here, and the bucket policy refuses CloudFront. */
export const STATE = '.prodgrade-state/';
/** S3 takes up to 1,000 keys in one request; a Windows command line has room for fewer. */
const DELETED_AT_ONCE = 20;

/**
 * @param {string} name
 * @param {import('./aws.mjs').Aws} aws
 * @param {string} work folder for temporary files
 */
export function openBucket(name, aws, work) {
  const fresh = () => join(work, randomUUID());
  const run = (args, what) => must(aws, args, what);
  return {
    name,

    /** @returns {Promise<Map<string, { etag: string, size: number, modified: number }>>} every object by its key */
    async list() {
      // Keys stay encoded until here: a terminal's code page could not print all of them.
      const args = ['s3api', 'list-objects-v2', '--bucket', name, '--encoding-type', 'url', '--output', 'json'];
      const { stdout } = await run(args, `The bucket ${name} cannot be listed.`);
      const { Contents = [] } = JSON.parse(stdout.trim() || '{}');
      return new Map(
        Contents.map(({ Key, ETag, Size, LastModified }) => [
          decodeURIComponent(Key.replaceAll('+', ' ')),
          { etag: ETag.replaceAll('"', ''), size: Size, modified: Date.parse(LastModified) },
        ]),
      );
    },

    /** @returns {Promise<string | undefined>} undefined when there is none, or none that we may read */
    async read(key) {
      const file = fresh();
      const answer = await aws(['s3api', 'get-object', '--bucket', name, '--key', key, file]);
      if (answer.status === 0) return readFile(file, 'utf8');
      if (/NoSuchKey|\(404\)|Not Found/.test(answer.stderr)) return undefined;
      throw new Failure(`${answer.stderr.trim()}\n${name}/${key} cannot be read: allow the role to read ${STATE}*.`);
    },

    async write(key, text) {
      const file = fresh();
      await writeFile(file, text);
      const args = ['s3api', 'put-object', '--bucket', name, '--key', key, '--body', file];
      await run(
        [...args, '--content-type', 'application/json', '--cache-control', 'no-store'],
        `${key} cannot be written.`,
      );
    },

    /** Files of one type and lifetime in one command: they are linked into a folder, so that no name is on the command line. */
    async send({ type, cache, files }) {
      const folder = fresh();
      for (const { path, disk } of files) await put(disk, join(folder, ...path.split('/')));
      const args = ['s3', 'cp', folder, `s3://${name}/`, '--recursive', '--only-show-errors', '--content-type', type];
      await run(
        [...args, ...(cache === undefined ? [] : ['--cache-control', cache])],
        'The upload has stopped half way: run this again.',
      );
      await rm(folder, { recursive: true });
    },

    async remove(keys) {
      for (let from = 0; from < keys.length; from += DELETED_AT_ONCE) {
        const Objects = keys.slice(from, from + DELETED_AT_ONCE).map((Key) => ({ Key }));
        const args = [
          's3api',
          'delete-objects',
          '--bucket',
          name,
          '--delete',
          plainJson({ Objects, Quiet: true }),
          '--output',
          'json',
        ];
        const { stdout } = await run(args, 'Files could not be deleted.');
        const [error] = JSON.parse(stdout.trim() || '{}').Errors ?? [];
        if (error) throw new Failure(`${error.Key} could not be deleted: ${error.Code}`);
      }
    },
  };
}

/** A copy, where there cannot be a link, such as to another disk. */
async function put(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
