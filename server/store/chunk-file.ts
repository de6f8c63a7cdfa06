// Keeps chunks in one file that can be read one by one: a line with their lengths, then the chunks. For what no store keeps.
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Fault } from '../model/faults';

/** Longest first line: lengths of some hundred thousand chunks. */
const mostHead = 1024 * 1024;

/** Writes chunks whole or not at all, for this user only. Rejects with what the system says. */
export async function writeChunkFile(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(chunks.map(({ length }) => length))}\n`);
    for (const chunk of chunks) await file.appendFile(chunk);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

interface Extent {
  readonly at: number;
  readonly length: number;
}

async function readAt(file: FileHandle, { at, length }: Extent): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function extentsOf(file: FileHandle): Promise<Extent[]> {
  const { size } = await file.stat();
  const head = Buffer.from(await readAt(file, { at: 0, length: Math.min(size, mostHead) }));
  const end = head.indexOf('\n');
  const lengths: number[] = JSON.parse(head.subarray(0, end).toString());
  const extents: Extent[] = [];
  let at = end + 1;
  for (const length of lengths) {
    extents.push({ at, length });
    at += length;
  }
  return extents;
}

/** Opens a file of chunks; each is read when it is asked for. Rejects with `gone` when the file is gone, or is not whole. */
export async function openChunkFile(path: string, gone: () => Fault): Promise<(at: number) => Promise<Uint8Array>> {
  const reading = async <T>(work: (file: FileHandle) => Promise<T>): Promise<T> => {
    const file = await open(path).catch(() => {
      throw gone();
    });
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  };
  const extents = await reading(extentsOf).catch(() => {
    throw gone();
  });
  return async (at) => {
    const extent = extents[at];
    if (!extent) throw gone();
    return reading((file) => readAt(file, extent));
  };
}
