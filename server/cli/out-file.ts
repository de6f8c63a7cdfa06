// Writes a file that a person asked for with --out: whole, or not at all.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileFault } from '../imports/input-files';

/** Writes pieces beside the path first, so that what stood there stays until all is written. Rejects with `file-unreadable` and `file-not-found`. */
export async function writeOut(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(aside, { flags: 'wx' }));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error instanceof Error && 'syscall' in error ? fileFault(path, error) : error;
  }
}
