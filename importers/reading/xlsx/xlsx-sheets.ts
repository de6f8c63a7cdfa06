// Opens an Excel workbook as sheets, each with its first rows: what the cells refer to is read only as far as these rows need it.
import { readHead, type Sheet, type SheetRow } from '../sheet-table';
import type { TableReader } from '../table-source';
import { damaged, Unreadable } from '../unreadable';
import { counted, type ZipEntry } from '../zip';
import { filledRows, mergedCells } from './merged-cells';
import { readSharedStrings } from './shared-strings';
import { type CellContext, readSheetRows } from './sheet-rows';
import { readStyles } from './styles';
import { openWorkbook, type SheetEntry, type Workbook } from './workbook';

/** A larger sheet is not gone through for merged cells before it is read: its first rows are known without. */
const soonThrough = 100 * 1024 ** 2;

/** Longer texts count as often as cells name them: a megabyte that a hundred thousand cells name is a hundred gigabytes to look through. */
const shortText = 1000;
const mostNamed = 512 * 1024 ** 2;
const tooMuchText = new Unreadable({
  en: `its texts, each as often as a cell shows it, are more than ${mostNamed / 1024 ** 2} MiB`,
  nl: `de teksten, elk zo vaak als een cel ze toont, zijn meer dan ${mostNamed / 1024 ** 2} MiB`,
});

/** The shared texts that the first rows need: those rows are read once to see how many. */
async function firstStrings(sheets: readonly SheetEntry[], context: Omit<CellContext, 'shared'>, part: ZipEntry | undefined): Promise<readonly string[]> {
  let most = 0;
  const shared = (index: number) => {
    if (Number.isSafeInteger(index)) most = Math.max(most, index + 1);
    return '?';
  };
  if (part) for (const sheet of sheets) await readHead(readSheetRows(sheet.part, { ...context, shared }));
  return readSharedStrings(part, most);
}

/** What the sheets of one workbook have in common. */
class Cells {
  readonly #context: Omit<CellContext, 'shared'>;
  readonly #strings: ZipEntry | undefined;
  /** All shared texts, read once for all sheets. */
  #all: Promise<readonly string[]> | undefined;

  constructor(context: Omit<CellContext, 'shared'>, strings: ZipEntry | undefined) {
    this.#context = context;
    this.#strings = strings;
  }

  #with(texts: readonly string[], part: ZipEntry): CellContext {
    let named = 0;
    const shared = (index: number) => {
      const text = texts[index];
      if (text === undefined) throw damaged(part.name, `a cell names text ${index}, which is not there`);
      if (text.length > shortText) named += text.length;
      if (named > mostNamed) throw tooMuchText;
      return text;
    };
    return { ...this.#context, shared };
  }

  async head(part: ZipEntry, first: readonly string[]) {
    const merged = part.bytes <= soonThrough ? await mergedCells(part) : new Map();
    return readHead(filledRows(readSheetRows(part, this.#with(first, part)), merged));
  }

  async *rows(part: ZipEntry, onBytes: TableReader['onBytes']): AsyncGenerator<SheetRow[]> {
    this.#all ??= readSharedStrings(this.#strings);
    const context = this.#with(await this.#all, part);
    yield* filledRows(readSheetRows(part, context, counted(part, onBytes)), await mergedCells(part));
  }
}

async function cellsOf({ styles, is1904, sheets, strings }: Workbook) {
  const context = { styles: await readStyles(styles), is1904 };
  return { cells: new Cells(context, strings), first: await firstStrings(sheets, context, strings) };
}

/** The sheets of a workbook with their first rows; `bytes` is what the cells of a sheet take in the file. Throws `Unreadable`. */
export async function openXlsx(file: string, parts: ReadonlyMap<string, ZipEntry>): Promise<readonly (Sheet & { readonly bytes: number })[]> {
  const workbook = await openWorkbook(parts);
  const { cells, first } = await cellsOf(workbook);
  const sheets: (Sheet & { readonly bytes: number })[] = [];
  for (const { name, isHidden, part } of workbook.sheets) {
    const head = await cells.head(part, first);
    sheets.push({ file, sheet: name, isHidden, bytes: part.packed, head, rows: (onBytes) => cells.rows(part, onBytes) });
  }
  return sheets;
}
