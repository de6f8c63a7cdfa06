// Defines a suggestion: a profile, with each decision, how certain it is and why, and what a person must decide.
import type { MappingProfile } from '../../../server/model/mapping-profile';
import type { Bilingual } from '../../../server/model/vocabulary';

/** Below this nothing is taken without a person's word. */
export const leastCertainty = 0.6;

/** One decision of a suggestion. */
export interface Decision {
  /** Its place in the profile. */
  readonly at: string;
  /** What stands there now, in short: columns, a kind, a relation. */
  readonly use: string;
  readonly certainty: number;
  readonly reason: Bilingual;
}

export interface Choice {
  /** Goes to the place of the question; null: nothing, it is left out. */
  readonly value: unknown;
  readonly certainty: number;
  readonly reason: Bilingual;
  /** Of a whole table: the same with questions of its own, for whoever goes on asking. Absent: there are none. */
  readonly asks?: { readonly value: unknown; readonly open: readonly Question[] };
}

/** What a person must decide. */
export interface Question {
  readonly at: string;
  readonly question: Bilingual;
  /** The most certain first. */
  readonly choices: readonly Choice[];
}

/** What is suggested for one table: its entry in the profile, and how that came about. */
export interface MadeTable {
  readonly entry: unknown;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}

/** How much of a table was looked at. */
export interface Sampled {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
  /** Those rows are all that the table has. */
  readonly all: boolean;
}

/** The start of a table, for a page that shows what is mapped. */
export interface TableView {
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
  /** As a spreadsheet counts. */
  readonly headerRow: number;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** The first records, among which the header is chosen: the row and what stands in it, cut short. */
  readonly top: readonly { readonly row: number; readonly text: string }[];
  /** The different cells of each column with how often they stand in the rows that were looked at, the most frequent first; the rarest are left out. */
  readonly words: readonly (readonly (readonly [cell: string, count: number])[])[];
  readonly rows: readonly { readonly sheetRow: number | null; readonly cells: readonly string[] }[];
}

export interface Suggestion {
  /** `open` is empty here: the questions stand beside it, in two languages. */
  readonly profile: MappingProfile;
  readonly decisions: readonly Decision[];
  readonly open: readonly Question[];
  readonly sampled: readonly Sampled[];
  readonly tables: readonly TableView[];
}
