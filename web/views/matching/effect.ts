// Reads what a judgement changes: which services come to hang on one party, and which lose a redundancy that was none.
import type { JudgeAnswer } from '../../../server/api/contract';

type Effect = JudgeAnswer['effect'];

/** What stands in one column of the table: of a, of b, or of both as one. */
export interface Column {
  readonly services: readonly string[];
  /** Share of all services that have it in needs, and the direct part of that; null: there are no services. */
  readonly share: number | null;
  readonly direct: number | null;
  readonly takesDown: number;
}

/** The three columns; the answer has three of each list. */
export function columnsOf({ services: [onlyA = [], both = [], onlyB = []], relianceShare, directShare, takesDown }: Effect): Column[] {
  return [
    [...onlyA, ...both],
    [...both, ...onlyB],
    [...onlyA, ...both, ...onlyB],
  ].map((services, at) => ({
    services,
    share: relianceShare[at] ?? null,
    direct: directShare[at] ?? null,
    takesDown: takesDown[at]?.length ?? 0,
  }));
}

/** Services that neither takes down alone today, and the two as one do: each stood in for the other. */
export function falselyRedundant({ takesDown: [a = [], b = [], together = []] }: Effect): string[] {
  const known = new Set([...a, ...b]);
  return together.filter((service) => !known.has(service));
}
