// Finds the cells of a sheet that are merged over several rows. They stand behind all rows, so the sheet is gone through for them once.
import { FillDown } from '../fill-down';
import type { SheetRow } from '../sheet-table';
import { Unreadable } from '../unreadable';
import type { ZipEntry } from '../zip';
import { columnOf } from './sheet-rows';

interface Merged {
  readonly column: number;
  readonly from: number;
  readonly until: number;
}

const mostMerged = 200_000;
/** A merge is not written longer than this: so much of a piece is looked at again with the next. */
const longestMerge = 200;
const merge = /<(?:[\w-]{1,20}:)?mergeCell\s[^<>]{0,100}?\bref\s{0,20}=\s{0,20}["']\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?[A-Za-z]{1,3}\$?(\d{1,7})["']/g;

/** The cells that are merged over several rows, by their first row. Throws `Unreadable` when there are too many to keep. */
export async function mergedCells(part: ZipEntry): Promise<ReadonlyMap<number, readonly Merged[]>> {
  const found = new Map<number, Merged[]>();
  let [rest, count] = ['', 0];
  for await (const piece of part.open()) {
    const text = rest + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const one of text.matchAll(merge)) {
        end = one.index + one[0].length;
        const [from, until] = [Number(one[2]), Number(one[3])];
        if (until <= from) continue;
        count += 1;
        if (count > mostMerged)
          throw new Unreadable({ en: `it has more than ${mostMerged} merged cells`, nl: `het heeft meer dan ${mostMerged} samengevoegde cellen` });
        const cell = { column: columnOf(one[1] ?? ''), from, until };
        const known = found.get(from);
        if (known) known.push(cell);
        else found.set(from, [cell]);
      }
    }
    rest = text.slice(Math.max(end, text.length - longestMerge));
  }
  return found;
}

/** Rows with every cell that was merged over several of them. */
export async function* filledRows(batches: AsyncIterable<SheetRow[]>, merged: ReadonlyMap<number, readonly Merged[]>): AsyncGenerator<SheetRow[]> {
  const filling = new FillDown();
  for await (const batch of batches) {
    if (merged.size > 0) {
      for (const { cells, sheetRow } of batch) {
        for (const { column, until } of merged.get(sheetRow) ?? []) filling.begin(column, { until, text: cells[column] ?? '' });
        filling.fill(cells, sheetRow);
      }
    }
    yield batch;
  }
}
