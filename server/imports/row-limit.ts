// Decides how many rows one import may have, by the memory that is there, and counts those of files that may have more before anything is held.
import { getHeapStatistics } from 'node:v8';
import type { Importer, InputFile } from '../../importers/importer';
import { underFormerName } from '../../importers/list';
import { Fault } from '../model/faults';
import { heapFor, memoryHere } from './memory-here';

/**
 * Memory that a row may need until it is applied, in bytes: what the files say, what their source said before, the graph of both, and the issues.
 * Measured as the most that the program ever had, over a million rows: 1.2 KB the first time, 2.2 KB when one row of a hundred differs, 2.8 KB
 * when every row differs and has an issue (docs/benchmarks.md). The rest is room without which the collector of the heap runs all the time.
 */
export const bytesPerRow = 4_000;
/** More than this was never tried. */
const mostRows = 4_000_000;

export const maxRowsSetting = 'KETENZICHT_MAX_ROWS';

/** Rows that one import may have unless asked otherwise: what fits in the heap that this thread has and in the memory that is there. */
export function defaultMaxRows({ heap = getHeapStatistics().heap_size_limit, memory = memoryHere() } = {}): number {
  return Math.min(mostRows, Math.floor(Math.min(heap, heapFor(memory)) / bytesPerRow / 1000) * 1000);
}

/** What a sheet of a workbook can hold. */
const mostRowsOfSheet = 1_048_576;
/** What can begin or end a row: a line, an object or an element. */
const rowMarks = ['\n', '\r', '{', '<'].map((mark) => mark.charCodeAt(0));

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
