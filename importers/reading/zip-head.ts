// Reads the first bytes of a ZIP: the names of its first entries, and whether it is the file of an office program.
import type { Bilingual } from '../../server/model/vocabulary';

const entryMark = 0x04034b50;
/** Bytes of an entry before its name. */
const entryHead = 30;
const longestName = 200;

/** Names of the entries that begin within the first bytes. Linear: it jumps from mark to mark. */
export function entryNames(head: Uint8Array): string[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const mark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  const names: string[] = [];
  for (let at = bytes.indexOf(mark); at !== -1 && at + entryHead <= bytes.length; at = bytes.indexOf(mark, at + 4)) {
    if (bytes.readUInt32LE(at) !== entryMark) continue;
    const length = bytes.readUInt16LE(at + 26);
    if (length > 0 && length <= longestName && at + entryHead + length <= bytes.length)
      names.push(bytes.toString('utf8', at + entryHead, at + entryHead + length));
  }
  return names;
}

/** A ZIP by what is in it. `isWorkbook`: a file with sheets. */
export interface ZipKind {
  readonly title: Bilingual;
  readonly isWorkbook: boolean;
  readonly isPlain: boolean;
  /** An OpenDocument spreadsheet. */
  readonly isOpenDocument?: boolean;
  readonly entries: readonly string[];
}

const workbook = (en: string, nl: string) => ({ title: { en, nl }, isWorkbook: true, isPlain: false });
const document = (en: string, nl: string) => ({ title: { en, nl }, isWorkbook: false, isPlain: false });

/** An OpenDocument spreadsheet. */
export const openDocument: ZipKind = { ...workbook('an OpenDocument spreadsheet', 'een OpenDocument-rekenblad'), isOpenDocument: true, entries: [] };

/** What kind of ZIP it is, by its entries and, where the first ones do not tell, by the name of the file. */
export function zipKind(head: Uint8Array, fileName: string): ZipKind {
  const entries = entryNames(head);
  const name = fileName.toLowerCase();
  const has = (start: string) => entries.some((entry) => entry.startsWith(start));
  const isOffice = has('[Content_Types].xml') || has('_rels/') || has('docProps/');
  if (has('xl/') || (isOffice && /\.xls[xmb]$/.test(name))) return { ...workbook('an Excel workbook', 'een Excel-werkmap'), entries };
  if (has('word/') || (isOffice && /\.doc[xm]$/.test(name))) return { ...document('a Word document', 'een Word-document'), entries };
  if (isOffice) return { ...document('an Office file', 'een Office-bestand'), entries };
  const type = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 200)).toString('latin1');
  if (type.includes('application/vnd.oasis.opendocument.spreadsheet')) return { ...openDocument, entries };
  if (type.includes('application/vnd.oasis.opendocument')) return { ...document('an OpenDocument file', 'een OpenDocument-bestand'), entries };
  return { title: { en: 'a ZIP archive', nl: 'een ZIP-archief' }, isWorkbook: false, isPlain: true, entries };
}
