// Decides how many rows one import may have, by the memory that is there, and counts those of files that may have more before anything is held.
import { getHeapStatistics } from 'node:v8';
import type { Importer, InputFile } from '../../importers/importer';
import { underFormerName } from '../../importers/list';
import { Fault } from '../model/faults';
import { bytesPerRow, heapFor, memoryHere, rowMarks } from './memory-here';

/** More than this was never tried. */
const mostRows = 4_000_000;

export const maxRowsSetting = 'KETENZICHT_MAX_ROWS';

/** Rows that one import may have unless asked otherwise: what fits in the heap that this thread has and in the memory that is there. */
export function defaultMaxRows({ heap = getHeapStatistics().heap_size_limit, memory = memoryHere() } = {}): number {
  return Math.min(mostRows, Math.floor(Math.min(heap, heapFor(memory)) / bytesPerRow / 1000) * 1000);
}

/** What a sheet of a workbook can hold. */
const mostRowsOfSheet = 1_048_576;

/** About how many rows a file has at most, by its first bytes. */
function rowsByHead({ head, bytes, table }: InputFile): number {
  if (table) return mostRowsOfSheet;
  if (head.length === 0) return 0;
  const most = Math.max(...rowMarks.map((mark) => head.reduce((sum, byte) => (byte === mark ? sum + 1 : sum), 0)));
  return (most / head.length) * bytes;
}

/** Below this part of the limit a guess by the first bytes is enough: reading stops at the limit anyway. */
const sureBelow = 0.8;

export function mayHaveTooMany(files: readonly InputFile[], maxRows: number): boolean {
  return files.reduce((sum, file) => sum + rowsByHead(file), 0) > sureBelow * maxRows;
}

export interface Counting {
  readonly importer: Importer;
  readonly source: string;
  /** Bytes read so far; throws the fault `cancelled` when the person cancelled. */
  readonly progress: (bytes: number) => void;
}

const nothing = () => undefined;

/** Reads the files and keeps nothing: how many rows they have. */
export async function countRows(files: readonly InputFile[], { importer, source, progress }: Counting): Promise<number> {
  let rows = 0;
  const row = () => {
    rows += 1;
  };
  await importer.read(files.map(underFormerName), { source, claim: nothing, apart: nothing, issue: nothing, unused: nothing, row, progress });
  return rows;
}

/** The refusal of files with so many rows. */
export function tooManyRows(source: string, { rows, limit }: { readonly rows: number; readonly limit: number }): Fault {
  return new Fault('too-many-rows', 1, { value: source, details: { rows, limit, setting: maxRowsSetting } });
}
