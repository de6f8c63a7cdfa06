// Defines what is asked of an import and what comes back: the shapes that command line, API and web share.
import type { InputFile } from '../../importers/importer';
import type { Changes } from '../estate/difference';
import type { Consequence, FindConsequences } from '../model/consequences';
import type { Difference } from '../model/differences';
import type { Fault } from '../model/faults';
import type { StatedCounts } from '../model/graph';
import type { DescribedIssue, Language } from '../model/issues';
import type { Viewer } from '../model/viewer';
import type { ImportActivity } from '../model/vocabulary/import-activities';
import type { ImportFigures, KeptReport, MadeOfRows } from '../store/report';
import type { ImportMode } from '../store/store';
import type { ChosenMapping, MappingName } from './mapping';
import type { Estate } from './open-estate';

export interface ImportRequest {
  readonly files: readonly InputFile[];
  /** Format, by a person's word; absent: recognised, or refused. */
  readonly as?: string | undefined;
  /** The mapping by which the files are read, by a person's word; not together with `as`. */
  readonly mapping?: ChosenMapping | undefined;
  /** Leave out files that are not recognised instead of refusing all. */
  readonly skipUnknown?: boolean | undefined;
  /** Sheets of workbooks that are read; absent or empty: all that are recognised and not hidden. */
  readonly sheets?: readonly string[] | undefined;
  /** Name of the source; absent: the base name of the only file. */
  readonly source?: string | undefined;
  readonly mode: ImportMode;
  /** Compute everything, apply nothing. */
  readonly dryRun: boolean;
  /** Refuse when any row is rejected. */
  readonly strict: boolean;
  /** Allow removing more than half of what the source says. */
  readonly yes: boolean;
  /** Absent: as the source has it now (0 for a new one). */
  readonly priority?: number;
  /** Marks the source as sample data. */
  readonly sample?: boolean;
  /** Rows that one import may have; absent: what fits in memory (`row-limit.ts`). */
  readonly maxRows?: number | undefined;
}

/** How long work is followed, stopped and dated. A task's control of the engine fits. */
export interface ImportHooks {
  /** Throws the fault `cancelled` when the person asked to stop. */
  checkpoint(): void;
  /** `total` 0: not known. */
  progress(done: number, total: number): void;
  /** Names what is done now: the source. */
  phase(name: string): void;
  /** Says which of its activities begins. Absent: nobody is told. */
  readonly activity?: (activity: ImportActivity) => void;
  now(): Date;
  /** Finds what a change of the graph brings about, which is an answer and no matter of imports. Absent: it is not asked. */
  readonly consequences?: FindConsequences;
  /** Who makes the change. */
  readonly viewer: Viewer;
  /** Of messages and remedies; default English. */
  readonly language?: Language;
}

/** The keys of the `import` answer (semantics §6), in their order. */
export interface ImportResult {
  /** Null: nothing was recorded. */
  readonly import: string | null;
  readonly source: string;
  readonly mode: ImportMode;
  readonly as: string;
  readonly applied: boolean;
  readonly rows: ImportFigures['rows'];
  readonly changes: Changes;
  /** Of each code at most the first thousand; the report has all. */
  readonly issues: readonly DescribedIssue[];
  /** The mapping that the files were read by; null: none. `as` is `mapping` then. */
  readonly mapping: MappingName | null;
  readonly became: MadeOfRows['became'];
  readonly samples: MadeOfRows['samples'];
  readonly unused: MadeOfRows['unused'];
  readonly skipped: MadeOfRows['skipped'];
  /** What the import brings about, or would. */
  readonly consequences: readonly Consequence[];
  /** Records that are no rows, because a mapping says which count: they are not among `rows`. */
  readonly leftOut: number;
  /** Of all issues, exact. */
  readonly issueCounts: ImportFigures['issueCounts'];
  /** Of the unchanged ones, those that this source states. */
  readonly unchangedOfSource: StatedCounts;
  /** Rows in the file of rejected rows, those of earlier imports that nobody mended yet too; and those that are too much to be kept. */
  readonly rejectedFile: { readonly rows: number; readonly beyond: number };
}

/** A result with the reason why it was refused: printed together, exit 1 (semantics §6). */
export interface ImportOutcome {
  readonly result: ImportResult;
  /** All that was found; kept with the record when there is one. */
  readonly report: KeptReport;
  /** What the import changes in the graph, or would, one by one; made anew at each call. */
  differences(): Iterable<Difference>;
  /** Null: applied, unchanged or a dry run. Else `nothing-accepted`, `rows-rejected`, `bare-ids`, `large-removal`. */
  readonly refusal: Fault | null;
  /** What is in force now: after the import when it was applied, else as it was. */
  readonly estate: Estate;
}

/** The keys of the `undo` answer (semantics §6), in their order. */
export interface UndoResult {
  readonly undone: string;
  readonly source: string;
  readonly changes: Changes;
  /** Id of the record of this undo; it can itself be undone. */
  readonly import: string;
}

export interface UndoOutcome {
  readonly result: UndoResult;
  readonly estate: Estate;
  /** As it stood: what was made of it is of use for the estate in force. */
  readonly before: Estate;
}
