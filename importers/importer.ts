// Defines an importer: it turns files into claims, row by row, and accounts for each row.
import type { Claim, Place } from '../server/model/claims';
import type { Issue } from '../server/model/issues';
import type { Bilingual } from '../server/model/vocabulary';
import type { TableSource } from './reading/table-source';

/** Bytes of a file that are looked at to recognise it; a header must end in them. */
export const headBytes = 65_536;

/** What a file is in words, when no format is certain of it. */
export interface FileDescription {
  /** “a table”, “an XML document”, “a PDF document”. */
  readonly what: Bilingual;
  /** Columns, elements, keys or entries that were seen. */
  readonly seen: readonly string[];
  /** What to do with it. */
  readonly advice: Bilingual;
}

/** A file to import. `bytes` is its size, `head` its first `headBytes`; `open` streams its bytes from the start, as often as asked. */
export interface InputFile {
  readonly name: string;
  /** The path that a person gave, for commands that are shown to them. Absent: it came without one. */
  readonly typed?: string;
  /** True for a file that nobody named: it was found in a folder, and is left out when it is not recognised. */
  readonly isFound?: boolean;
  readonly bytes: number;
  readonly head: Uint8Array;
  open(): AsyncIterable<Uint8Array>;
  /** The bytes from `position` on, `length` of them or as many as the file still has: the directory of a ZIP stands at its end. */
  readAt(position: number, length: number): Promise<Uint8Array>;
  /** One table of a file that holds several: a sheet of a workbook. It is recognised, read or left out by itself. Absent: the file is one table, or none. */
  readonly table?: TableSource;
  /** The file that it was taken out of, for its name in records and its hash. Absent: it is a file of its own. */
  readonly whole?: InputFile;
  /** What stands in it by its path, where it is a ZIP that is one file to its format. Absent: it is not. */
  readonly packed?: ReadonlyMap<string, PackedFile>;
  /** It is made of parts and cannot be opened: what it is with the reason, and what to do. */
  readonly unopened?: FileDescription;
  /** Its rows were rejected before and came back. Absent: they did not. */
  readonly returned?: ReturnedRows;
}

/** A file in a ZIP. */
export interface PackedFile {
  readonly name: string;
  /** Its size unpacked. */
  readonly bytes: number;
  /** Its bytes, unpacked while they are read. Throws `Unreadable`. */
  open(): AsyncIterable<Uint8Array>;
}

/** What is known of the rows of a file that were rejected by an earlier import, and were given out to be mended. */
export interface ReturnedRows {
  /** The table that they are of, named as it was then: by that a format knows it. */
  readonly file: string;
  readonly sheet: string | null;
  /** Null: elements of JSON. */
  readonly header: readonly string[] | null;
  readonly delimiter: string;
  /** The list of a JSON file that an element is of. */
  listOf(mark: string): string | null;
  /** Why a row that comes back just as it went is still rejected; null: it is read like any other. */
  stillRejected(mark: string, content: RawContent): readonly Pick<Issue, 'code' | 'column' | 'value' | 'details'>[] | null;
}

/** Of a table the cells of a row; of JSON an element. */
export type RawContent = { readonly cells: readonly string[] } | { readonly element: unknown };

/** How sure an importer is that a file is its own, on the one scale of `reading/certainty`; with what it recognised, for the screen. */
export interface Recognition {
  /** 1 = certain of the format and of what its rows are; below that nothing is read without a person's word. */
  readonly confidence: number;
  /** What was seen: format, table or kind, delimiter, encoding. Shown to the person who imports. */
  readonly seen: Readonly<Record<string, string>>;
  /** What the file lacks to be certain. Empty also for a file that is not even of the shape of this format. */
  readonly missing: readonly Bilingual[];
  /** What of that it cannot be read without, even when a person says that it is this format. */
  readonly lacks: readonly Bilingual[];
}

/** A column or property that a format does not use, after the last row. */
export interface UnusedColumn {
  readonly file: string;
  readonly sheet: string | null;
  readonly column: string;
  /** Cells that say something. */
  readonly filled: number;
  /** Cells by their text, to see whether they name items. */
  readonly cells: ReadonlyMap<string, number>;
  /** False when there were too many different ones to remember all. */
  readonly complete: boolean;
}

/** A row as it came, before anything in it was cleaned. */
export interface RawRow {
  readonly place: Place;
  readonly accepted: boolean;
  readonly content: RawContent;
  /** The mark of a row that was rejected before and came back. */
  readonly returned?: string | undefined;
  /** Of a table: the cells of its header, and what stands between cells. Absent: an element of JSON. */
  readonly head?: { readonly cells: readonly string[]; readonly separator: string; readonly decimal: ',' | '.' };
}

/** Who keeps rows as they came. */
export interface RawRows {
  /** Whether a row is wanted although it is accepted. */
  wants(place: Place, returned?: string): boolean;
  take(row: RawRow): void;
}

export interface ImportContext {
  /** Name of the source; part of the ids that an importer makes. */
  readonly source: string;
  /** Called for every claim, in row order. */
  readonly claim: (claim: Claim) => void;
  /** Called for every claim that is known already and made after the last row only, so that what waits can be bounded. Absent: nobody counts them. */
  readonly waits?: () => void;
  /** Called for every pair of ids that the file keeps apart: one is not the other, whatever identifiers they share. */
  readonly apart: (a: string, b: string) => void;
  /** Called for every issue. An issue never rejects a row by itself. */
  readonly issue: (issue: Issue) => void;
  /** Called for every column or property that is not used; the issue about it is told apart. */
  readonly unused: (column: UnusedColumn) => void;
  /** Called once for every record that is no row to be read, because a person said which rows count. Absent: nobody counts them. */
  readonly leftOut?: (place: Place) => void;
  /** Called once for every row that was read: whether it was accepted. A rejected row has at least one issue. */
  readonly row: (accepted: boolean) => void;
  /** Gets every row that is rejected, and those that it wants, as they came, just before `row` is called for it. Absent: nobody keeps them. */
  readonly raw?: RawRows;
  /** What the source says already, when the rows join those of an earlier import as if they had stood among them. Absent: nothing. */
  readonly earlier?: readonly Claim[];
  /** Called for every property of a node of which `earlier` has a value that counts no longer, because a mapping says which row does. Absent: nobody asks. */
  readonly supersede?: (id: string, property: string) => void;
  /** Bytes read so far, for progress; throws the fault `cancelled` when the person cancelled. */
  readonly progress: (bytes: number) => void;
}

export interface Importer {
  /** The word for `--as`. */
  readonly format: string;
  /** Grows when the same file would give other claims. */
  readonly version: number;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Cheap: looks at name and first bytes only. */
  accepts(file: InputFile): Recognition;
  /** Reads all files of one import together. Throws a Fault (`wrong-format`, `file-empty`, …) when a file cannot be read as this format. */
  read(files: readonly InputFile[], context: ImportContext): Promise<void>;
}
