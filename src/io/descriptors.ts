/** Standard input, output and error by their numbers. Node's streams for them take milliseconds to load. */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { exitCodes } from '../errors.js';

export type Descriptor = 0 | 1 | 2;

export interface Descriptors {
  readonly isTerminal: (descriptor: Descriptor) => boolean;
  /** Of the terminal; undefined where it is none. */
  readonly columns: (descriptor: Descriptor) => number | undefined;
  readonly write: (descriptor: Descriptor, text: string) => void;
  /** Whether the system has all that was written: no stream may still hold some of it. */
  readonly isAllWritten: () => boolean;
}

type Process = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'once' | 'exitCode'>;

/** Streams are used where they are needed: at a terminal, and where a pipe cannot take more at once. */
export function makeDescriptors(process: Process): Descriptors {
  const known = new Map<Descriptor, boolean>();
  const opened = new Map<Descriptor, NodeJS.WriteStream>();
  const lost = new Set<Descriptor>();
  const isTerminal = (descriptor: Descriptor) => {
    if (!known.has(descriptor)) known.set(descriptor, mayBeTerminal(descriptor) && isTerminalOfNode(descriptor));
    return known.get(descriptor)!;
  };
  return {
    isTerminal,
    columns: (descriptor) =>
      isTerminal(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr).columns : undefined,
    write(descriptor, text) {
      if (lost.has(descriptor)) return;
      const bytes = Buffer.from(text);
      // What a stream still holds must come first.
      const written = isTerminal(descriptor) || opened.has(descriptor) ? 0 : writeAtOnce(descriptor, bytes);
      if (written === bytes.length) return;
      if (!opened.has(descriptor))
        opened.set(
          descriptor,
          openStream(descriptor, process, () => lost.add(descriptor)),
        );
      opened.get(descriptor)!.write(bytes.subarray(written));
    },
    isAllWritten: () => opened.size === 0,
  };
}

/**
 * What cannot be said any more ends nothing: the repository may be half written. A reader that closes early, like head,
 * is not our failure; a full disk is.
 */
function openStream(descriptor: Descriptor, process: Process, onLost: () => void): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    onLost();
    if (error.code !== 'EPIPE') process.once('exit', () => (process.exitCode = exitCodes.failure));
  });
}

/** A file, a pipe or the null device is not a terminal, and checking for them is cheaper than asking Node. */
function mayBeTerminal(descriptor: Descriptor): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev;
  } catch {
    // Closed, or of an unknown kind: Node decides.
    return true;
  }
}

/** Loaded on demand, because it loads Node's sockets. */
function isTerminalOfNode(descriptor: Descriptor): boolean {
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** How many bytes could be written without waiting. Errors other than that are left to the stream, which has a listener. */
function writeAtOnce(descriptor: Descriptor, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch {
    // The stream meets the same error, or waits.
  }
  return written;
}
