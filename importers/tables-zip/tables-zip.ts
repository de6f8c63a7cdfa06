// Reads a ZIP of canonical tables that this program wrote (semantics §6, the export `tables`): every cell as it was written, so that the graph
// comes back to the same snapshot. Tables that people fill in are read by `table`, which forgives.
import type { Place } from '../../server/model/claims';
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import { readCell, tableName, tablesMark } from '../../server/model/table-cells';
import { nodeKinds, type PropertySpec, relationTypes } from '../../server/model/vocabulary';
import type { ImportContext, Importer, InputFile, PackedFile, Recognition } from '../importer';
import { certain, notItsShape } from '../reading/certainty';
import { csvRecords } from '../reading/csv';
import { NodeRegister } from '../reading/duplicates';
import { isBlank } from '../reading/file-description';
import { readApart } from '../reading/interchange/apart';
import { type RowReading, readNodeRow, readRelationRow, readRow } from '../reading/interchange/rows';
import { UnusedProperties } from '../reading/interchange/unused-properties';
import { readTablesMark } from '../reading/own-tables';
import { ByteCounter } from '../reading/progress';
import { unguardCell } from '../reading/returned-marks';
import { Tally } from '../reading/tally';
import { Unreadable } from '../reading/unreadable';

const format = 'tables-zip';

function accepts(file: InputFile): Recognition {
  return file.packed ? { confidence: certain, seen: { format }, missing: [], lacks: [] } : notItsShape;
}

/** One table: what its rows are, and the properties that they may have. */
interface OwnTable {
  readonly name: string;
  readonly fixed: Readonly<Record<string, string>>;
  readonly reader: typeof readNodeRow;
  readonly specs: ReadonlyMap<string, PropertySpec>;
}

const specsOf = (properties: readonly PropertySpec[]) => new Map(properties.map((spec) => [spec.name, spec]));

const ownTables: readonly OwnTable[] = [
  ...nodeKinds.map(({ kind, plural, properties }) => ({ name: tableName(plural.en), fixed: { kind }, reader: readNodeRow, specs: specsOf(properties) })),
  ...relationTypes.map(({ type, properties }) => ({ name: tableName(type), fixed: { type }, reader: readRelationRow, specs: specsOf(properties) })),
];

function refuse(file: InputFile, en: string, nl: string): Fault {
  return new Fault('wrong-format', 1, { value: file.name, details: { format, ...reasonIn({ en, nl }) } });
}

async function* textOf(entry: PackedFile, counter: ByteCounter): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of entry.open()) {
    counter.add(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** A row as the interchange format has it: a cell of text as it is, of numbers and lists by its property. */
function rowOf(header: readonly string[], cells: readonly string[], { fixed, specs }: OwnTable): Record<string, unknown> {
  const row: Record<string, unknown> = { ...fixed };
  for (const [at, name] of header.entries()) {
    const cell = unguardCell(cells[at] ?? '');
    const spec = specs.get(name);
    const value = spec ? readCell(cell, spec) : readCell(cell, { value: { type: 'text' } });
    if (value !== undefined) row[name] = value;
  }
  return row;
}

interface TableReading extends RowReading {
  readonly file: InputFile;
  readonly counter: ByteCounter;
}

async function readOne(entry: PackedFile, table: OwnTable, reading: TableReading): Promise<void> {
  const { file } = reading;
  let header: readonly string[] | undefined;
  let row = 0;
  for await (const records of csvRecords(textOf(entry, reading.counter), { delimiter: ',', newline: '\n' })) {
    for (const { cells, line, sheetRow, broken } of records) {
      if (broken) throw refuse(file, `“${entry.name}” cannot be read from line ${line} on`, `“${entry.name}” is vanaf regel ${line} niet te lezen`);
      if (!header) {
        header = cells.map((cell, at) => unguardCell(at === 0 ? cell.replace(/^\ufeff/, '') : cell));
        continue;
      }
      if (cells.length === 1 && cells[0] === '') continue;
      row += 1;
      const place: Place = { file: file.name, sheet: entry.name, row, line, sheetRow };
      readRow(readOrNull(header, cells, table), { place, reader: table.reader }, reading);
    }
  }
}

/** A row; what a cell cannot be makes it none, and it is rejected as such. */
function readOrNull(header: readonly string[], cells: readonly string[], table: OwnTable): unknown {
  try {
    return rowOf(header, cells, table);
  } catch (error) {
    if (error instanceof SyntaxError) return cells;
    throw error;
  }
}

async function readZip(file: InputFile, { context, counter }: { readonly context: ImportContext; readonly counter: ByteCounter }): Promise<void> {
  if (isBlank(file)) throw new Fault('file-empty', 1, { value: file.name });
  const entries = file.packed;
  const mark = entries && (await readTablesMark(entries));
  if (!entries || !mark) throw refuse(file, 'it is no ZIP of tables that this program wrote', 'het is geen ZIP met tabellen die dit programma schreef');
  if (mark.version !== tablesMark.version)
    throw refuse(
      file,
      `its version is ${String(mark.version)}; this program reads ${tablesMark.version}`,
      `de versie is ${String(mark.version)}; dit programma leest ${tablesMark.version}`,
    );
  const tally = new Tally();
  const shared = { context, register: new NodeRegister(context.earlier), tally, mayHoldBadText: true, file, counter };
  for (const table of ownTables) {
    const entry = entries.get(`${table.name}.csv`);
    if (!entry) continue;
    const reading = { ...shared, unused: new UnusedProperties() };
    await readOne(entry, table, reading);
    reading.unused.tell({ file: file.name, sheet: entry.name }, context);
  }
  const apart: readonly unknown[] = Array.isArray(mark.apart) ? mark.apart : [];
  for (const [at, pair] of apart.entries()) readApart(pair, { file: file.name, sheet: tablesMark.entry, row: at + 1, line: null, sheetRow: null }, context);
  tally.flush(context.issue);
}

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  for (const file of files) {
    try {
      await readZip(file, { context, counter });
    } catch (error) {
      if (error instanceof Unreadable) throw refuse(file, error.because.en, error.because.nl);
      if (error instanceof TypeError) throw refuse(file, 'it is not UTF-8', 'het is geen UTF-8');
      throw error;
    }
  }
}

export const tablesZip: Importer = {
  format,
  version: 1,
  title: { en: 'Ketenzicht tables (ZIP)', nl: 'Ketenzicht-tabellen (ZIP)' },
  description: {
    en: 'The tables that this program exports: one CSV per kind and per relation, read back as they were written.',
    nl: 'De tabellen die dit programma exporteert: één CSV per soort en per relatie, teruggelezen zoals ze geschreven zijn.',
  },
  accepts,
  read,
};
