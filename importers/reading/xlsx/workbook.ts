// Reads what an Excel workbook says of itself: its sheets with their parts, which of them are hidden, and its date system.
import { damaged, Unreadable } from '../unreadable';
import { readXml } from '../xml';
import type { ZipEntry } from '../zip';

type Entries = ReadonlyMap<string, ZipEntry>;

/** A sheet with cells, and the part in which they stand. */
export interface SheetEntry {
  readonly name: string;
  /** Hidden, or very hidden: who opens the workbook does not see it. */
  readonly isHidden: boolean;
  readonly part: ZipEntry;
}

/** A workbook before any of its cells is read. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as programs on old Macs did. */
  readonly is1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly strings: ZipEntry | undefined;
}

/** More sheets than this no workbook of people has; each is looked at. */
const mostSheets = 500;

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `vbaProject`. */
  readonly type: string;
  readonly target: string;
}

/** A path as it stands in a part of `folder`, from the root of the ZIP. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function relationsOf(parts: Entries, owner: string): Promise<Relation[]> {
  const slash = owner.lastIndexOf('/');
  const [folder, name] = [owner.slice(0, Math.max(0, slash)), owner.slice(slash + 1)];
  const part = parts.get(resolve(folder, `_rels/${name}.rels`));
  const relations: Relation[] = [];
  if (!part) return relations;
  await readXml(part.name, part.open(), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

const asXlsx = {
  en: 'Save it as an Excel workbook without macros (.xlsx), and import that.',
  nl: 'Bewaar het als Excel-werkmap zonder macro’s (.xlsx), en importeer dat.',
};

function refuseOtherKinds(parts: Entries): void {
  const names = [...parts.keys()];
  if (names.some((name) => /vbaproject|macrosheets\//i.test(name)))
    throw new Unreadable(
      { en: 'it has macros, and no program of a stranger is taken in', nl: 'er zitten macro’s in, en programma’s van anderen komen er niet in' },
      asXlsx,
    );
  if (names.some((name) => /\/workbook\.bin$/i.test(name)))
    throw new Unreadable({ en: 'it is in the binary form (.xlsb)', nl: 'het heeft de binaire vorm (.xlsb)' }, asXlsx);
}

interface StatedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Opens a workbook. Throws `Unreadable`: macros, the binary form, no sheets, damaged. */
export async function openWorkbook(parts: Entries): Promise<Workbook> {
  refuseOtherKinds(parts);
  const main = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = parts.get(main);
  if (!book) throw damaged(main, 'it is not there');
  const entries: StatedSheet[] = [];
  let is1904 = false;
  await readXml(book.name, book.open(), {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 ||= ['1', 'true'].includes(attributes.date1904 ?? '');
      if (element === 'sheet') entries.push({ name: attributes.name ?? '', relation: attributes.id ?? '', isHidden: /hidden/i.test(attributes.state ?? '') });
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (entries.length > mostSheets)
    throw new Unreadable({
      en: `it has ${entries.length} sheets; at most ${mostSheets} are read`,
      nl: `het heeft ${entries.length} bladen; er worden er hoogstens ${mostSheets} gelezen`,
    });
  const relations = new Map((await relationsOf(parts, main)).map((one) => [one.id, one]));
  const partOf = (type: string) => parts.get([...relations.values()].find((one) => one.type === type)?.target ?? '');
  const sheets = entries.flatMap(({ name, relation, isHidden }) => {
    const found = relations.get(relation);
    // Sheets with only a chart or a dialog hold no table.
    if (found && found.type !== 'worksheet') return [];
    const part = parts.get(found?.target ?? '');
    if (!part) throw damaged(name, 'the sheet is not there');
    return [{ name, isHidden, part }];
  });
  return { sheets, is1904, styles: partOf('styles'), strings: partOf('sharedStrings') };
}
