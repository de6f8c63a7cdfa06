// Reads one file or sheet by the tables of a profile that read it, all in one pass: each row is counted once.
import { Fault } from '../../server/model/faults';
import { issue } from '../../server/model/issues';
import { Columns } from '../reading/columns';
import type { KnownIds } from '../reading/node-references';
import { type ReadingSession, readTable } from '../reading/read-table';
import type { TableHead, TableRow } from '../reading/table-head';
import { guessHeader } from '../reading/table-header';
import type { TableSource } from '../reading/table-source';
import type { AssignedFile } from './assign';
import { HeaderColumns, headerColumns, type Titles } from './columns';
import { mappingFormat } from './format';
import { scoreFor } from './headers';
import { type MappedImport, MappedRows } from './rows';

/** A file with the tables that read it, and the name of their mapping. */
export interface MappedFile extends Pick<AssignedFile, 'source' | 'tables'> {
  readonly mapping: string;
}

export interface MappedSession extends ReadingSession {
  readonly ids: KnownIds;
}

/** Says which columns of the profile a file lacks, and which it has. */
function refuseColumns(
  { file, sheet }: Pick<TableSource, 'file' | 'sheet'>,
  { tables, mapping }: Pick<MappedFile, 'tables' | 'mapping'>,
  there: readonly string[],
): never {
  const columns = headerColumns(there);
  const lacking = tables.flatMap(({ uses }) => columns.lacking(uses));
  const missing = [...new Set(lacking.map(({ titles }) => titles.join(' / ')))];
  const named = there.filter((title) => title !== '');
  throw new Fault('mapping-column', 1, {
    value: sheet === null ? file : `${file} (${sheet})`,
    details: { missing: missing.map((one) => `“${one}”`).join(', '), there: named.join(' · '), at: lacking[0]?.at ?? '', mapping },
    more: { missing, there: named, file, sheet },
  });
}

function openTables(head: TableHead, { tables, mapping }: MappedFile, { shared, session }: { shared: MappedImport; session: MappedSession }) {
  const columns = new HeaderColumns(head.columns);
  if (tables.some(({ uses }) => columns.lacking(uses).length > 0)) return refuseColumns(head, { tables, mapping }, head.cells);
  const find = (titles: Titles) => columns.find(titles) as NonNullable<ReturnType<HeaderColumns['find']>>;
  const setting = { head, context: session.context, ids: session.ids, find };
  const readers = tables.map(({ table }) => new MappedRows(table, setting, shared));
  const used = new Set(tables.flatMap(({ uses }) => uses.map(({ titles }) => find(titles).header)));
  const take = (row: TableRow): boolean => {
    let isMade = false;
    for (const reader of readers) if (reader.take(row)) isMade = true;
    if (!isMade) session.context.issue(issue('nothing-made', row.place));
    return isMade;
  };
  const own = new Columns(head, (header) => (used.has(header) ? header : undefined));
  return { columns: own, about: readers.flatMap(({ about }) => about), take };
}

/** Reads one file. Throws `mapping-column` when it lacks a column of the profile. */
export async function readMappedTable(file: MappedFile, shared: MappedImport, session: MappedSession): Promise<void> {
  const { source, tables } = file;
  const score = scoreFor(tables);
  const isKnown = source.starts.some((start) => start.first(20).some(({ cells }) => score(cells) > 0));
  if (!isKnown && source.starts.length > 0) refuseColumns(source, file, guessHeader(source.starts)?.cells ?? []);
  await readTable(source, session, {
    format: mappingFormat,
    score,
    open: (head) => openTables(head, file, { shared, session }),
  });
}
