// Takes files apart at the door: a workbook becomes one input file a sheet. Every way in goes through it, before anything is recognised.
import type { InputFile } from '../../importers/importer';
import { takeApart, wholeOf } from '../../importers/list';
import { Fault } from '../model/faults';
import { foldName } from '../model/normal-form';

/** What a person knows a file or sheet by. */
export function nameWithSheet({ name, table }: Pick<InputFile, 'name' | 'table'>): string {
  return table?.sheet ? `${name}: ${table.sheet}` : name;
}

function unknownSheet(name: string, files: readonly InputFile[]): Fault {
  const names = files.flatMap(({ table }) => (table?.sheet ? `“${table.sheet}”` : []));
  return new Fault('unknown-sheet', 2, { value: name, details: { sheets: names.join(', ') || '–' } });
}

/** Of workbooks only the sheets that a person names; other files stay. Throws `unknown-sheet`. */
function onlyNamed(files: readonly InputFile[], sheets: readonly string[]): InputFile[] {
  const wanted = new Set(sheets.map(foldName));
  const there = new Set(files.flatMap(({ table }) => (table?.sheet ? foldName(table.sheet) : [])));
  // What stands in a workbook that does not open is not known: that is told instead.
  const isKnown = files.every(({ unopened }) => unopened === undefined);
  const missing = sheets.find((name) => isKnown && !there.has(foldName(name)));
  if (missing !== undefined) throw unknownSheet(missing, files);
  return files.flatMap((file) => {
    if (!file.table?.sheet) return file;
    return wanted.has(foldName(file.table.sheet)) ? { ...file, isFound: wholeOf(file).isFound ?? false } : [];
  });
}

/**
 * Files with a name of their own each: a further one of a name stands in a folder with its number. By file, sheet and row it is known where
 * something comes from: two of one name would be taken for one, and their rejected rows written under one header.
 */
function withOwnNames(files: readonly InputFile[]): InputFile[] {
  const taken = new Set<string>();
  return files.map((file, index) => {
    let name = file.name;
    for (let at = index + 1; taken.has(name); at += 1) name = `${at}/${file.name}`;
    taken.add(name);
    return name === file.name ? file : { ...file, name };
  });
}

/** Sheets with a name of their own each, as spreadsheet programs keep them; others may write two of one name. */
function withOwnSheets(files: readonly InputFile[]): InputFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const { table } = file;
    if (!table?.sheet) return file;
    let sheet = table.sheet;
    for (let at = 2; taken.has(sheet); at += 1) sheet = `${table.sheet} (${at})`;
    taken.add(sheet);
    return sheet === table.sheet ? file : { ...file, table: { ...table, sheet } };
  });
}

/** The tables of files, each as an input file of its own, in order; of workbooks only `sheets` when any are named. */
export async function takeFilesApart(files: readonly InputFile[], sheets: readonly string[] = []): Promise<readonly InputFile[]> {
  const tables: InputFile[] = [];
  for (const file of withOwnNames(files)) for (const one of withOwnSheets(await takeApart(file))) tables.push(one);
  return sheets.length === 0 ? tables : onlyNamed(tables, sheets);
}
