// Gives differences in pages: those of one sort, and those that mention a text.
import {
  type ChangeKind,
  countDifferences,
  type Difference,
  type DifferenceCount,
  type DifferencesInPieces,
  isOfRelation,
  type ThingThatDiffers,
  thingOf,
} from '../model/differences';
import { foldName } from '../model/normal-form';

/** Which differences are asked for; all that is absent does not matter. */
export interface DifferenceFilter {
  readonly change?: ChangeKind | undefined;
  readonly of?: ThingThatDiffers | undefined;
  /** A text in an id, a name, a property or a value, whatever its case. */
  readonly q?: string | undefined;
}

export interface DifferencePage extends DifferenceFilter {
  readonly offset: number;
  readonly limit: number;
}

/** The keys of an answer with one page of differences. */
export interface DifferenceKeys {
  readonly differences: readonly Difference[];
  /** Of all, whatever the filter. */
  readonly counts: readonly DifferenceCount[];
  readonly offset: number;
  /** How many meet the filter. */
  readonly total: number;
}

const isOfSort = ({ change, of }: DifferenceFilter, one: { readonly change: ChangeKind; readonly of: string }) =>
  (change === undefined || one.change === change) && (of === undefined || one.of === of);

function mentions(one: Difference, text: string): boolean {
  const named = isOfRelation(one) ? [...Object.values(one.relation), one.names.from, one.names.to] : [one.id, one.kind, one.name];
  const said = one.fields.flatMap(({ property, before, after }) => [property, String(before ?? ''), String(after ?? '')]);
  return [...named, ...said].some((word) => foldName(word).includes(text));
}

/** Whether a difference meets a filter. */
export function fitsDifference(filter: DifferenceFilter): (one: Difference) => boolean {
  const text = foldName(filter.q ?? '');
  return (one) => isOfSort(filter, { change: one.change, of: thingOf(one) }) && (text === '' || mentions(one, text));
}

/** Differences that are at hand, as one piece. */
export function piecesInMemory(differences: Iterable<Difference>): DifferencesInPieces {
  const all = [...differences];
  return { pieces: [countDifferences(all)], piece: async () => all };
}

/** What all pieces hold together. */
export function countsOf({ pieces }: DifferencesInPieces): DifferenceCount[] {
  const sums = new Map<string, DifferenceCount>();
  for (const one of pieces.flat()) {
    const key = `${one.of} ${one.change}`;
    sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** One page, in the order of the answer. Cost: the pieces that hold it; with a text all pieces of the sort. */
export async function pageOfDifferences(kept: DifferencesInPieces, page: DifferencePage): Promise<DifferenceKeys> {
  const fits = fitsDifference(page);
  const hasText = foldName(page.q ?? '') !== '';
  const differences: Difference[] = [];
  let total = 0;
  for (const [at, counts] of kept.pieces.entries()) {
    const most = counts.reduce((sum, one) => sum + (isOfSort(page, one) ? one.count : 0), 0);
    const isNeeded = most > 0 && (hasText || (total + most > page.offset && differences.length < page.limit));
    if (!isNeeded) {
      total += most;
      continue;
    }
    for (const one of await kept.piece(at)) {
      if (!fits(one)) continue;
      if (total >= page.offset && differences.length < page.limit) differences.push(one);
      total += 1;
    }
  }
  return { differences, counts: countsOf(kept), offset: page.offset, total };
}
