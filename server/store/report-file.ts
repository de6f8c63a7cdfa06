// Keeps a report in a file of its own, when a store does not keep it: one line with the lengths of its chunks, then the chunks.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Fault } from '../model/faults';
import type { KeptReport } from './report';
import { decodeReport, encodeReport } from './report-chunks';

/** Longest first line: lengths of some hundred thousand chunks. */
const mostHead = 1024 * 1024;

/** Writes a report whole or not at all, for this user only. Rejects with what the system says. */
export async function writeReportFile(path: string, report: KeptReport): Promise<void> {
  const chunks = await encodeReport(report);
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

/** Opens a report; each piece is read when it is asked for. Rejects with `not-found` when the file is gone, or is not whole. */
export async function openReportFile(path: string): Promise<KeptReport> {
  const gone = () => new Fault('not-found', 1, { value: 'issues' });
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
  const chunk = (at: number) => {
    const extent = extents[at];
    if (!extent) throw gone();
    return reading((file) => readAt(file, extent));
  };
  return decodeReport({ chunk: async (at) => chunk(at), damaged: gone });
}
