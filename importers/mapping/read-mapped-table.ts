// Reads one file or sheet by the tables of a profile that read it, all in one pass: each row is counted once.
import { Fault } from '../../server/model/faults';
import { issue, reasonIn } from '../../server/model/issues';
import type { MappedTable } from '../../server/model/mapping-profile';
import { Columns } from '../reading/columns';
import { foldHeader } from '../reading/headers';
import type { KnownIds } from '../reading/node-references';
import { type ReadingSession, readTable } from '../reading/read-table';
import { reasonColumn } from '../reading/returned-marks';
import type { TableHead, TableRow } from '../reading/table-head';
import type { TableSource } from '../reading/table-source';
import type { AssignedFile } from './assign';
import { ChosenNames } from './chosen';
import { HeaderColumns, headerColumns, type Titles } from './columns';
import { rowTest } from './conditions';
import { checkEncoding } from './encoding';
import { mappingFormat } from './format';
import { mappedHeader, scoreFor } from './mapped-header';
import { type MappedImport, MappedRows } from './rows';

/** A file with the tables that read it, and the name of their mapping. */
export interface MappedFile extends Pick<AssignedFile, 'file' | 'source' | 'tables'> {
  readonly mapping: string;
}

export interface MappedSession extends ReadingSession {
  readonly ids: KnownIds;
}

/** Columns that a refusal names. */
const mostNamed = 200;

/** Says which columns of the profile a file lacks, and which it has. */
function refuseColumns(
  { file, sheet }: Pick<TableSource, 'file' | 'sheet'>,
  { tables, mapping }: Pick<MappedFile, 'tables' | 'mapping'>,
  there: readonly string[],
): never {
  const columns = headerColumns(there);
  const lacking = tables.flatMap(({ uses }) => columns.lacking(uses));
  const missing = [...new Set(lacking.map(({ titles }) => titles.join(' / ')))];
  const named = there.filter((title) => title !== '').slice(0, mostNamed);
  throw new Fault('mapping-column', 1, {
    value: sheet === null ? file : `${file} (${sheet})`,
    details: { missing: missing.map((one) => `“${one}”`).join(', '), there: named.join(' · '), at: lacking[0]?.at ?? '', mapping },
    more: { missing, there: named, file, sheet },
  });
}

const always = () => true;

function openTables(head: TableHead, { tables, mapping }: MappedFile, { shared, session }: { shared: MappedImport; session: MappedSession }) {
  const columns = new HeaderColumns(head.columns);
  if (tables.some(({ uses }) => columns.lacking(uses).length > 0)) return refuseColumns(head, { tables, mapping }, head.cells);
  const find = (titles: Titles) => columns.find(titles) as NonNullable<ReturnType<HeaderColumns['find']>>;
  const base = { head, context: session.context, ids: session.ids, find };
  const readers = tables.map(({ table }) => ({
    rows: new MappedRows(table, { ...base, stated: table, chosen: new ChosenNames(table.chosen, head.tally) }, shared),
    counts: table.rows ? rowTest(table.rows.only, find, { head, order: table.dates }) : always,
  }));
  const used = new Set(tables.flatMap(({ uses }) => uses.map(({ titles }) => find(titles).header)));
  const hasConditions = tables.some(({ table }) => table.rows !== undefined);
  const take = (row: TableRow): boolean | 'left-out' => {
    const reading = hasConditions ? readers.filter(({ counts }) => counts(row)) : readers;
    if (reading.length === 0) return 'left-out';
    // First: a row that cannot be used must not leave half of what it says.
    for (const { rows } of reading) if (rows.rejects(row)) return false;
    let isMade = false;
    for (const { rows } of reading) if (rows.take(row)) isMade = true;
    if (!isMade) session.context.issue(issue('nothing-made', row.place));
    return isMade;
  };
  // The reason that we wrote beside rejected rows is no column of the file's own.
  const unused = new Set([reasonColumn, ...tables.flatMap(({ table }) => table.unused)].map(foldHeader));
  const unusedCode = (header: string) => (unused.has(foldHeader(header)) ? null : ('column-not-mapped' as const));
  const own = new Columns(head, (header) => (used.has(header) ? header : undefined));
  return { columns: own, about: readers.flatMap(({ rows }) => rows.about), take, unusedCode };
}

/** What the tables that read one file say of its dialect. Throws `bad-mapping` when they contradict each other. */
function statedBy<Name extends 'delimiter' | 'encoding' | 'headerRow'>(name: Name, { tables, mapping }: MappedFile): MappedTable[Name] | null {
  const stated = tables.filter(({ table }) => table[name] !== null);
  const [first] = stated;
  const other = stated.find(({ table }) => table[name] !== first?.table[name]);
  if (first && other) {
    const at = `${other.at}.${name}`;
    const reason = {
      en: `${at}: “${other.table[name]}”, but ${first.at} says “${first.table[name]}” of the same file`,
      nl: `${at}: “${other.table[name]}”, maar ${first.at} zegt “${first.table[name]}” van hetzelfde bestand`,
    };
    throw new Fault('bad-mapping', 1, { value: mapping, details: { at, ...reasonIn(reason) }, more: { at } });
  }
  return first ? first.table[name] : null;
}

/** Reads one file. Throws `mapping-column` when it lacks a column of the profile, `mapping-dialect` when it is not written as that says. */
export async function readMappedTable(assigned: MappedFile, shared: MappedImport, session: MappedSession): Promise<void> {
  const { source, tables, file } = assigned;
  const uses = tables.flatMap((one) => one.uses);
  const [delimiter, headerRow] = [statedBy('delimiter', assigned), statedBy('headerRow', assigned)];
  await checkEncoding(file, source, { stated: statedBy('encoding', assigned), session });
  const rule = { uses, delimiter, headerRow, refuseColumns: (there: readonly string[]) => refuseColumns(source, assigned, there) };
  await readTable(source, session, {
    format: mappingFormat,
    score: scoreFor(uses),
    find: (starts) => mappedHeader(source, starts, rule),
    open: (head) => openTables(head, assigned, { shared, session }),
  });
}
