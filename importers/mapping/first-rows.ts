// Gives the first rows of a file as if they were all of it, to show what a mapping makes of them. Reads nothing but the first bytes.
import type { InputFile } from '../importer';
import { tableOf } from '../reading/table-of';
import type { OpenTable, TableStart } from '../reading/table-source';

/** Records above a header that are not counted as rows. */
const aboveRows = 20;

function cutOff(start: TableStart, rows: number): OpenTable {
  // Whether the file as a whole is in this encoding is not known yet.
  const { encoding: _, ...seen } = start.seen;
  const batches = async function* () {
    const wanted = rows + aboveRows;
    const records = start.first(wanted);
    // The last record of a start that is not the whole table may be cut off.
    const isCut = start.goesOn && records.length < wanted;
    yield { records: (isCut ? records.slice(0, -1) : records).filter(({ broken }) => !broken), mayHoldBadText: true };
  };
  return { ...start, first: (count) => start.first(count), seen, batches };
}

/** The file with its first rows only. */
export function firstRows(file: InputFile, rows: number): InputFile {
  const source = tableOf(file);
  const starts = source.starts.map((start) => cutOff(start, rows));
  return { ...file, table: { ...source, starts, open: async () => starts } };
}
