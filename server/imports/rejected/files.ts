// Writes rejected rows as files that people mend and bring back: of a table a CSV with its header, of JSON a list of its elements; beside
// each row why it was rejected.
import { elementKey, guardCell, markText, reasonColumn, tryWord } from '../../../importers/list';
import { csvCell } from '../../model/csv-cell';
import { sentenceOf } from '../../model/faults';
import { describeIssue, issue, type Language } from '../../model/issues';
import { zipOf } from '../../output/zip';
import type { KeptRejected, ListedRow, RejectedTable } from '../../store/rejected-rows';
import type { MadeFile } from './made-file';

export interface FileRequest {
  /** The import by which the rows are known when they come back; null: a try, which none keeps. */
  readonly import: string | null;
  readonly list: KeptRejected;
  readonly language?: Language | undefined;
}

const between = { en: 'row', nl: 'regel' } as const;

/** Code and sentence of each reason, the row in its file, and the mark by which it is known. */
function reasonText({ reasons, place, mark }: ListedRow, { import: id, language = 'en' }: FileRequest): string {
  const texts = reasons.map(({ code, column, value, details }) => {
    const said = describeIssue(issue(code, place, { column, value, ...(details ? { details } : {}) }), language);
    return `${code}: ${sentenceOf(said)}`;
  });
  const row = place.sheetRow ?? place.row;
  return [texts.join(' / '), row === null ? '' : `(${between[language]} ${row})`, markText({ mark, import: id ?? tryWord })].filter(Boolean).join(' ');
}

function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** Rows that still are rejected, of some tables, in the order of their numbers. Reads the pieces that have such. */
async function* rowsOf(list: KeptRejected, tables: readonly number[]): AsyncGenerator<ListedRow[]> {
  for (const [at, counts] of list.pieces.entries()) {
    if (!tables.some((table) => (counts[table] ?? 0) > 0)) continue;
    yield (await list.rows(at)).filter(({ table, content }) => content !== null && tables.includes(table));
  }
}

/** The reason stands under its header; a row with more cells than the header has it behind them. */
async function* csvPieces({ header, delimiter }: RejectedTable, at: number, request: FileRequest): AsyncGenerator<string> {
  const width = header?.length ?? 0;
  yield `\ufeff${csvLine([...(header ?? []).map(guardCell), reasonColumn], delimiter)}`;
  for await (const rows of rowsOf(request.list, [at])) {
    const lines = rows.map((row) => {
      const cells = row.content && 'cells' in row.content ? row.content.cells.map(guardCell) : [];
      const padding = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
      return csvLine([...cells, ...padding, reasonText(row, request)], delimiter);
    });
    yield lines.join('');
  }
}

function elementText(row: ListedRow, request: FileRequest): string {
  const element = row.content && 'element' in row.content ? row.content.element : null;
  const isObject = typeof element === 'object' && element !== null && !Array.isArray(element);
  return JSON.stringify({ ...(isObject ? element : { [elementKey]: element }), [reasonColumn]: reasonText(row, request) });
}

async function* jsonPieces(tables: readonly number[], request: FileRequest): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of rowsOf(request.list, tables)) {
    if (rows.length === 0) continue;
    yield `${before}${rows.map((row) => elementText(row, request)).join(',\n')}`;
    before = ',\n';
  }
  yield '\n]\n';
}

/** What a file is called: after that from which its rows came, and the sheet. */
function nameOf({ file, sheet, header }: RejectedTable): string {
  const base = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const parts = header && sheet !== null ? [base, sheet] : [base];
  return `${parts.join('-').replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')}-rejected${header ? '.csv' : '.json'}`;
}

/** Each name once: a further file of the same name gets a number. */
function distinct(files: readonly MadeFile[]): MadeFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let at = 2; taken.has(name.toLowerCase()); at += 1) name = file.name.replace(/(\.\w+)$/, `-${at}$1`);
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

/** One file for every table with rejected rows, and one for the lists of every JSON file. */
export function rejectedFiles(request: FileRequest): MadeFile[] {
  const { tables, pieces } = request.list;
  const filled = tables.map((table, at) => ({ table, at })).filter(({ at }) => pieces.some((counts) => (counts[at] ?? 0) > 0));
  const files = filled.flatMap(({ table, at }): MadeFile[] => {
    if (table.header) return [{ name: nameOf(table), mediaType: 'text/csv', pieces: () => csvPieces(table, at, request) }];
    const together = filled.filter((one) => one.table.header === null && one.table.file === table.file).map((one) => one.at);
    if (together[0] !== at) return [];
    return [{ name: nameOf(table), mediaType: 'application/json', pieces: () => jsonPieces(together, request) }];
  });
  return distinct(files);
}

/** The one file, or all of several in a zip. The list has a row. */
export function rejectedFile(request: FileRequest): MadeFile {
  const files = rejectedFiles(request);
  const [first, ...others] = files;
  if (first && others.length === 0) return first;
  return { name: `${request.import ?? tryWord}-rejected.zip`, mediaType: 'application/zip', pieces: () => zipOf(files) };
}
