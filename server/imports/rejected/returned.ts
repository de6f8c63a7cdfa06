// Recognises rejected rows that came back, by the column with their reasons: then format, mapping and source are those of their import,
// whatever the file is called. Every row is looked at before anything is read.
import type { Importer, InputFile, RawContent, ReturnedRows } from '../../../importers/importer';
import { importers, mappingFormat, mappingImporter, type ReturnedMark, returnedContents, shapeOfReturned, tryWord } from '../../../importers/list';
import type { Place } from '../../model/claims';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { MappingProfile } from '../../model/mapping-profile';
import type { Bilingual } from '../../model/vocabulary';
import { currentImport } from '../../store/estate-input';
import { digestOfRow, type KeptRejected, type RowReason } from '../../store/rejected-rows';
import type { ImportRecord, SourceState, Store } from '../../store/store';
import type { ChosenMapping } from '../mapping';
import type { Estate } from '../open-estate';
import type { ImportRequest } from '../result';
import { listOf } from './list';

/** What is known of a row by its mark. */
interface KnownRow {
  readonly table: number;
  /** Of what it said when it was rejected; null: it was accepted since. */
  readonly digest: string | null;
  readonly reasons: readonly RowReason[];
  /** The import by which it was read last, and its place then. */
  readonly import: string;
  readonly place: Place;
}

/** Rejected rows that came back. */
export interface ReturnedImport {
  /** The import that their source stands at. */
  readonly record: ImportRecord;
  readonly list: KeptRejected;
  /** All rows of the list, by their marks. */
  readonly rows: ReadonlyMap<string, KnownRow>;
  /** Marks of those that came back. */
  readonly cameBack: ReadonlySet<string>;
  /** The files, with what is known of their rows. */
  readonly files: readonly InputFile[];
  readonly importer: Importer;
  readonly mapping: ChosenMapping | undefined;
}

/** Reasons that the graph gives, and may not give any more: such a row is read again though it came back as it went. */
const ofGraph: ReadonlySet<string> = new Set(['dangling-reference', 'ambiguous-reference', 'relation-not-allowed']);

async function knownRows(list: KeptRejected, id: string): Promise<Map<string, KnownRow>> {
  const rows = new Map<string, KnownRow>();
  for (const at of list.pieces.keys())
    for (const { mark, table, content, reasons, import: by, place } of await list.rows(at))
      rows.set(mark, { table, digest: content && digestOfRow(content), reasons, import: by ?? id, place });
  return rows;
}

/** The first mark of a file; null: none of its rows has one. */
async function firstMark(file: InputFile, checkpoint: () => void): Promise<ReturnedMark | null> {
  for await (const { mark } of returnedContents(file, checkpoint)) if (mark) return mark;
  return null;
}

/** The source that an import is of, when that is where the source stands, or what it went on from. Throws `rejected-unknown` and `rejected-older`. */
async function standingAt(store: Pick<Store, 'report'>, { state }: Estate, { id, file }: { id: string; file: string }) {
  const source = state.sources.find(({ history }) => history.some((record) => record.id === id));
  if (!source) throw new Fault('rejected-unknown', 1, { value: file, details: { import: id } });
  const record = currentImport(source);
  const older = (): Fault =>
    new Fault('rejected-older', 1, { value: file, details: { import: id, source: source.name, newest: source.history.at(-1)?.id ?? '' } });
  if (!record) throw older();
  const list = listOf(await store.report(record.id), record.id);
  if (record.id !== id && !list.follows.includes(id)) throw older();
  return { source, record, list };
}

/** Throws `rejected-other-word` for what a person asked for and the import is not. */
function checkWords({ as, source, mapping }: ImportRequest, { id, file, record }: { id: string; file: string; record: ImportRecord }): void {
  const refuse = (option: string, expected: string, given: string): never => {
    throw new Fault('rejected-other-word', 1, { value: file, details: { import: id, option, expected, given } });
  };
  if (as !== undefined && as !== record.importer) refuse('--as', record.importer, as);
  if (source !== undefined && source.trim() !== record.source) refuse('--source', record.source, source);
  if (mapping !== undefined) refuse('--mapping', 'that of the import', mapping.name);
}

function mixed(file: string, reason: Bilingual): Fault {
  return new Fault('rejected-mixed', 1, { value: file, details: reasonIn(reason) });
}

interface Known extends Pick<ReturnedImport, 'rows' | 'list' | 'record'> {
  readonly checkpoint: () => void;
}

/** Looks at every row of a file. Throws `rejected-mixed`, `rejected-unknown` and `rejected-header`. */
async function checkRows(file: InputFile, first: ReturnedMark, { rows, list, record, checkpoint }: Known): Promise<{ file: InputFile; marks: Set<string> }> {
  const foreign = (id: string) => new Fault('rejected-unknown', 1, { value: file.name, details: { import: id } });
  const table = list.tables[rows.get(first.mark)?.table ?? -1];
  if (!table) throw foreign(first.import);
  const returned: ReturnedRows = {
    ...table,
    listOf: (mark) => list.tables[rows.get(mark)?.table ?? -1]?.sheet ?? null,
    stillRejected: (mark: string, content: RawContent) => {
      const row = rows.get(mark);
      const isSame = row?.digest === digestOfRow(content) && !row.reasons.some(({ code }) => ofGraph.has(code));
      return isSame ? row.reasons : null;
    },
  };
  const marks = new Set<string>();
  const imports = new Set([...list.follows, record.id]);
  for await (const { mark } of returnedContents(file, checkpoint, returned)) {
    if (!mark) continue;
    if (!imports.has(mark.import)) throw mixed(file.name, { en: `of ${first.import} and of ${mark.import}`, nl: `van ${first.import} en van ${mark.import}` });
    const row = rows.get(mark.mark);
    if (!row) throw foreign(mark.import);
    const own = list.tables[row.table];
    if (own?.file !== table.file || (table.header && own.sheet !== table.sheet))
      throw mixed(file.name, {
        en: `of the tables ${table.sheet ?? table.file} and ${own?.sheet ?? own?.file}`,
        nl: `van de tabellen ${table.sheet ?? table.file} en ${own?.sheet ?? own?.file}`,
      });
    marks.add(mark.mark);
  }
  return { file: { ...file, returned }, marks };
}

/** Where its header stands and what stands between cells is a matter of the file that came back. */
function withoutDialect(profile: MappingProfile): MappingProfile {
  return { ...profile, tables: profile.tables.map((table) => ({ ...table, headerRow: null, delimiter: null, encoding: null })) };
}

/** How the files of the import were read. Throws `rejected-not-kept` when that is not known any more. */
function readerOf(source: SourceState, record: ImportRecord, { mappings }: Estate): Pick<ReturnedImport, 'importer' | 'mapping'> {
  const mapping = mappings.get(source.name);
  if (record.importer === mappingFormat && mapping) {
    const { profile, name, version, sha256 } = mapping;
    return { importer: mappingImporter(withoutDialect(profile)), mapping: { profile, name, version, sha256, origin: 'remembered' } };
  }
  const importer = importers.find(({ format }) => format === record.importer);
  if (!importer) throw new Fault('rejected-not-kept', 1, { value: record.id });
  return { importer, mapping: undefined };
}

/** The first mark of each file. Throws `rejected-mixed` when some of the files are others, `rejected-no-import`, `rejected-of-try`. */
async function firstMarks(all: readonly InputFile[], checkpoint: () => void): Promise<{ files: readonly InputFile[]; marks: readonly ReturnedMark[] } | null> {
  const files = all.filter(shapeOfReturned);
  if (files.length === 0) return null;
  // A sheet that a person did not name is left out, as ever.
  const other = all.find((file) => !files.includes(file) && !file.isFound);
  const some = files[0]?.name ?? '';
  if (other) throw mixed(some, { en: `“${other.name}” has no such column`, nl: `“${other.name}” heeft niet zo’n kolom` });
  const marks: ReturnedMark[] = [];
  for (const file of files) {
    const mark = await firstMark(file, checkpoint);
    if (!mark) throw new Fault('rejected-no-import', 1, { value: file.name });
    if (mark.import === tryWord) throw new Fault('rejected-of-try', 1, { value: file.name });
    marks.push(mark);
  }
  return { files, marks };
}

/** The files as rejected rows that came back; null: they are others. Rejects with a Fault that says why they cannot be taken back. */
export async function findReturned(
  store: Pick<Store, 'report'>,
  request: ImportRequest,
  { before, checkpoint }: { before: () => Promise<Estate>; checkpoint: () => void },
) {
  const found = await firstMarks(request.files, checkpoint);
  const [first] = found?.marks ?? [];
  if (!found || !first) return null;
  const { files, marks: firsts } = found;
  const file = files[0]?.name ?? '';
  const estate = await before();
  const { source, record, list } = await standingAt(store, estate, { id: first.import, file });
  checkWords(request, { id: first.import, file, record });
  const rows = await knownRows(list, record.id);
  const looked: { file: InputFile; marks: Set<string> }[] = [];
  for (const [at, one] of files.entries()) looked.push(await checkRows(one, firsts[at] ?? first, { rows, list, record, checkpoint }));
  const names = looked.map(({ file: { returned } }) => JSON.stringify([returned?.file, returned?.header ? returned.sheet : null]));
  if (new Set(names).size < names.length) throw mixed(file, { en: 'two files are of one table', nl: 'twee bestanden zijn van één tabel' });
  const cameBack = new Set(looked.flatMap(({ marks }) => [...marks]));
  const returned: ReturnedImport = { record, list, rows, cameBack, files: looked.map((one) => one.file), ...readerOf(source, record, estate) };
  return returned;
}
