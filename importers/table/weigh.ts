// Weighs how certain it is that a file is one of the canonical tables: what must be seen, and what is missing.
import type { Recognition } from '../importer';
import { columnNames, type Mark, weigh } from '../reading/certainty';
import { isBareNumber } from '../reading/ids';
import { filledCells, filledColumns, type TableSample } from '../reading/table-sample';
import { type KnownTable, keyColumns, knownColumns, nearestTable, recogniseTable } from './recognise';
import type { TableSpec } from './tables';

function nameMark(table: TableSpec | null, { isSeen, isNeeded }: Pick<Mark, 'isSeen' | 'isNeeded'>): Mark {
  const examples = table ? `“${table.name}.csv”` : '“suppliers.csv”';
  return {
    isSeen,
    isNeeded,
    missing: {
      en: `the name of its table as file name or name of the sheet, such as ${examples}`,
      nl: `de naam van de tabel als naam van het bestand of blad, zoals ${examples}`,
    },
  };
}

function keyMark(table: TableSpec | null, header: readonly string[], known: KnownTable | null): Mark {
  if (!table || !known) return { isSeen: false, isNeeded: true, missing: { en: 'column “id”, or “from” and “to”', nl: 'kolom “id”, of “from” en “to”' } };
  const found = knownColumns(known, header);
  const lacking = keyColumns(table).filter((name) => !found.has(name));
  return { isSeen: lacking.length === 0, isNeeded: true, missing: columnNames(lacking.length === 0 ? keyColumns(table) : lacking) };
}

interface Share {
  /** Filled columns that are those of the table. */
  readonly own: number;
  readonly filled: number;
}

function shareOf(known: KnownTable | null, sample: TableSample): Share {
  const filled = filledColumns(sample);
  const titles = filled.map((at) => sample.header[at] ?? '');
  return { own: known ? knownColumns(known, titles).size : 0, filled: filled.length };
}

/** At least half of the filled columns are those of the table: else what the rows are is not certain. */
function shareMark({ own, filled }: Share): Mark {
  return {
    isSeen: own > 0 && own * 2 >= filled,
    missing: {
      en: `more of its columns: ${own} of the ${filled} filled ones are known`,
      nl: `meer van haar kolommen: ${own} van de ${filled} gevulde zijn bekend`,
    },
  };
}

/** Ids that are bare numbers mean something else in another system: whose they are is not certain. */
function idMark(known: KnownTable, sample: TableSample): Mark {
  const keys = keyColumns(known.table);
  const at = sample.header.flatMap((cell, index) => (keys.includes(known.headers.get(cell)?.name ?? '') ? [index] : []));
  const bare = at.flatMap((index) => filledCells(sample, index)).find(isBareNumber);
  return {
    isSeen: bare === undefined,
    missing: {
      en: `ids that are no bare numbers (“${bare}” may be something else in another system)`,
      nl: `id’s die geen kale getallen zijn (“${bare}” kan in een ander systeem iets anders zijn)`,
    },
  };
}

/**
 * How sure it is that a file is a table, and which: by its name, key columns, known columns and ids. A person who says that it is one
 * does not say which: without the name of a table it is read only when one table has all its filled columns.
 */
export function weighTable(sample: TableSample): Recognition {
  const { name: tableName, header, seen } = sample;
  const recognised = recogniseTable(tableName, header);
  const undecided = 'fits' in recognised && recognised.fits.length > 0 ? recognised.fits.map(({ name }) => name).join(', ') : null;
  const found = 'fits' in recognised ? nearestTable(tableName, header) : recognised;
  const known = found?.known ?? null;
  const table = known?.table ?? null;
  const share = shareOf(known, sample);
  const name = { isSeen: undecided === null && found !== null && found.isNamed, isNeeded: undecided !== null || share.own < share.filled };
  const key = keyMark(table, header, known);
  const marks = [nameMark(undecided === null ? table : null, name), key, shareMark(share)];
  if (known && key.isSeen) marks.push(idMark(known, sample));
  return weigh(marks, { table: undecided ?? table?.name ?? '?', ...seen });
}
