// Packs the report of an import into compressed chunks: a head, then pieces of its issues, then of its rejected rows, that can be read alone.

import { Numbered } from '../model/columns/numbered';
import { Fault } from '../model/faults';
import type { Issue } from '../model/issues';
import { inTurns, type PackedPlace, type Places, PlaceTable, pack, unpack, unpackPlace } from './packing';
import { type PackedRow, type RejectedHead, unpackRow } from './rejected-rows';
import { codeIndex, type ImportFigures, type KeptReport } from './report';

type PackedIssue = readonly [code: number, place: PackedPlace, column: number, value: string | null, details?: Issue['details'] | null, sources?: number];

interface Head {
  readonly figures: ImportFigures;
  readonly pieces: readonly (readonly number[])[];
  readonly places: Places;
  readonly columns: readonly (string | null)[];
  readonly sources: readonly (readonly string[])[];
  /** Absent: made by an older version, which kept no rejected rows. */
  readonly rejected?: RejectedHead;
}

function headOfRejected({ rejected }: KeptReport): Pick<Head, 'rejected'> {
  if (!rejected) return {};
  const { follows, tables, pieces, beyond, numbered } = rejected;
  return { rejected: { follows, tables, pieces, beyond, numbered } };
}

/** The chunks of a report: head, then one a piece, of issues and of rejected rows. Reads one piece after another. */
export async function encodeReport(report: KeptReport): Promise<Uint8Array[]> {
  const [places, columns, sources] = [new PlaceTable(), new Numbered<string | null>(), new Numbered<readonly string[]>()];
  const indexOf = codeIndex(report.figures);
  const packIssue = (one: Issue): PackedIssue => {
    const first = [indexOf(one), places.pack(one), columns.indexOf(one.column), one.value] as const;
    if (one.sources) return [...first, one.details ?? null, sources.indexOf(one.sources, one.sources.join('\u0000'))];
    return one.details ? [...first, one.details] : first;
  };
  const packed = await inTurns(report.pieces.keys(), async (at) => pack((await report.piece(at)).map(packIssue)));
  const head: Head = {
    figures: report.figures,
    pieces: report.pieces,
    places: places.places,
    columns: columns.list,
    sources: sources.list,
    ...headOfRejected(report),
  };
  const { rejected } = report;
  const rows = rejected ? await inTurns(rejected.pieces.keys(), (at) => rejected.packed(at)) : [];
  return [await pack(head), ...packed, ...rows];
}

function unpackIssue([code, place, column, value, details, sources]: PackedIssue, head: Head): Issue {
  const counted = head.figures.issueCounts[code];
  if (!counted) throw new Error(`the figures have no issue ${code}`);
  const said = sources === undefined ? undefined : head.sources[sources];
  return {
    code: counted.code,
    severity: counted.severity,
    ...unpackPlace(place, head.places),
    column: head.columns[column] ?? null,
    value,
    ...(details ? { details } : {}),
    ...(said ? { sources: said } : {}),
  };
}

/** Where the chunks of a report are. */
export interface ReportChunks {
  chunk(at: number): Promise<Uint8Array>;
  /** What to reject with when a chunk is not what it should be. */
  damaged(): Fault;
}

/** Reads a report. Rejects with the faults of `chunk`, and with `damaged`. */
export async function decodeReport({ chunk, damaged }: ReportChunks): Promise<KeptReport> {
  const part = async <T>(at: number): Promise<T> => {
    try {
      return await unpack<T>(await chunk(at));
    } catch (error) {
      throw error instanceof Fault ? error : damaged();
    }
  };
  const head = await part<Head>(0);
  const { figures, pieces, rejected } = head;
  const first = pieces.length + 1;
  const kept = rejected && {
    ...rejected,
    packed: (at: number) => chunk(first + at),
    rows: async (at: number) => (await part<PackedRow[]>(first + at)).map(unpackRow),
  };
  const piece = async (at: number) => (await part<PackedIssue[]>(at + 1)).map((one) => unpackIssue(one, head));
  return { figures, pieces, piece, ...(kept ? { rejected: kept } : {}) };
}
