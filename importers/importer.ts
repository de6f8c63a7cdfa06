// The seam between a format and the rest: an importer turns files into claims, row by row, and accounts for each.
import type { Claim } from '../server/model/claims';
import type { Issue } from '../server/model/issues';
import type { Bilingual } from '../server/model/vocabulary';

/** A file to import. `head` is its first 64 KiB; `open` streams its bytes from the start, as often as asked. */
export interface InputFile {
  readonly name: string;
  readonly bytes: number;
  readonly head: Uint8Array;
  open(): AsyncIterable<Uint8Array>;
}

/** How sure an importer is that a file is its own: 0 = no, 1 = certain; with what it recognised, for the screen. */
export interface Recognition {
  readonly confidence: number;
  /** What was seen: format, table or kind, delimiter, encoding. Shown to the person who imports. */
  readonly seen: Readonly<Record<string, string>>;
}

export interface ImportContext {
  /** Name of the source; part of the ids that an importer makes. */
  readonly source: string;
  /** Called for every claim, in row order. */
  readonly claim: (claim: Claim) => void;
  /** Called for every pair of ids that the file keeps apart: one is not the other, whatever identifiers they share. */
  readonly apart: (a: string, b: string) => void;
  /** Called for every issue. An issue never rejects a row by itself. */
  readonly issue: (issue: Issue) => void;
  /** Called once for every row that was read: whether it was accepted. A rejected row has at least one issue. */
  readonly row: (accepted: boolean) => void;
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
