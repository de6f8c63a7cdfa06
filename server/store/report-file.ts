// Keeps a report in a file of its own, when a store does not keep it.
import { Fault } from '../model/faults';
import { openChunkFile, writeChunkFile } from './chunk-file';
import type { KeptReport } from './report';
import { decodeReport, encodeReport } from './report-chunks';

/** Writes a report whole or not at all, for this user only. Rejects with what the system says. */
export async function writeReportFile(path: string, report: KeptReport): Promise<void> {
  await writeChunkFile(path, await encodeReport(report));
}

/** Opens a report; each piece is read when it is asked for. Rejects with `not-found` when the file is gone, or is not whole. */
export async function openReportFile(path: string): Promise<KeptReport> {
  const gone = () => new Fault('not-found', 1, { value: 'issues' });
  return decodeReport({ chunk: await openChunkFile(path, gone), damaged: gone });
}
