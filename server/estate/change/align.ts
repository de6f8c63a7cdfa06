// Finds which claims of a source stand in both of two versions of it, in the same order.
import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../model/claims';
import { joinedClaims } from '../../model/columns/claim-list';
import { addTo } from '../../model/group-by';
import { type Run, sharedRuns } from '../../model/runs';
import type { EstateSource } from '../input';

/** The claims of a source with the import that each came with. */
interface Version {
  readonly claims: readonly Claim[];
  /** The import of each claim, as a word that tells imports apart. */
  importOf(at: number): string;
  /** The first place beyond that of which the import may be another one. */
  endOf(at: number): number;
}

function versionOf(parts: readonly EstateSource[]): Version {
  const ends: number[] = [];
  for (const { content } of parts) ends.push((ends.at(-1) ?? 0) + content.claims.length);
  const words = parts.map(({ import: id, importer, importedAt }) => [id, importer, importedAt].join('\u0000'));
  let part = 0;
  const partOf = (at: number) => {
    if (at < (ends[part - 1] ?? 0)) part = 0;
    while (at >= (ends[part] ?? Number.POSITIVE_INFINITY)) part += 1;
    return part;
  };
  return {
    claims: joinedClaims(parts.map(({ content }) => content.claims)),
    importOf: (at) => words[partOf(at)] ?? '',
    endOf: (at) => ends[partOf(at)] ?? at + 1,
  };
}

/** The row and thing of a claim: what is found again in a version that was read from the store once more. */
function keyOf(claim: Claim): string {
  const { file, row } = claim.place;
  return `${file}\u0000${row}\u0000${claim.claim === 'node' ? claim.id : claim.type}`;
}

/** Where claims stand that may be the same as one of another version, in their order. */
class Places {
  readonly #places = new Map<string, number[]>();

  constructor(claims: readonly Claim[]) {
    for (const [at, claim] of claims.entries()) addTo(this.#places, keyOf(claim), at);
  }

  /** The first place from `from` on that may be the same; -1: none. */
  next(claim: Claim, from: number): number {
    const places = this.#places.get(keyOf(claim)) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return places[low] ?? -1;
  }
}

/** Claims that are passed over without more ado to find one again. */
const near = 64;
/** Claims that must be found one after the other before more are passed over. */
const inSequence = 3;

/** The places that follow each other in both, as runs. */
function runsOf(keptAt: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let after = 0; after < keptAt.length; ) {
    const before = keptAt[after] ?? -1;
    let length = 1;
    if (before >= 0) {
      while (keptAt[after + length] === before + length) length += 1;
      runs.push({ before, after, length });
    }
    after += length;
  }
  return runs;
}

/** Runs of versions that were read anew: their claims are compared by what they say. */
function equalRuns(old: Version, now: Version): Run[] {
  const keptAt = new Int32Array(now.claims.length).fill(-1);
  const isSame = (left: number, right: number) => {
    const [a, b] = [old.claims[left], now.claims[right]];
    return a !== undefined && b !== undefined && old.importOf(left) === now.importOf(right) && (a === b || isDeepStrictEqual(a, b));
  };
  let places: Places | undefined;
  const find = (right: number, from: number) => {
    places ??= new Places(old.claims);
    const left = places.next(now.claims[right] as Claim, from);
    if (left < 0 || !isSame(left, right)) return -1;
    if (left - from <= near) return left;
    for (let more = 1; more < inSequence; more += 1) if (right + more < now.claims.length && !isSame(left + more, right + more)) return -1;
    return left;
  };
  let left = 0;
  for (let right = 0; right < keptAt.length; right += 1) {
    const at = isSame(left, right) ? left : find(right, left);
    if (at < 0) continue;
    keptAt[right] = at;
    left = at + 1;
  }
  return runsOf(keptAt);
}

/** The parts of a run of the same objects that came with the same import in both versions. */
function ofSameImport({ before, after, length }: Run, old: Version, now: Version): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < length; ) {
    const end = Math.min(length, old.endOf(before + at) - before, now.endOf(after + at) - after);
    if (old.importOf(before + at) === now.importOf(after + at)) runs.push({ before: before + at, after: after + at, length: end - at });
    at = end;
  }
  return runs;
}

/**
 * The runs of claims that stand in both versions. Claims keep their order, so one that moved may count as gone and as come. Linear.
 * Versions of one history hold the same objects; those that were read anew are compared by what they say.
 */
export function alignClaims(before: readonly EstateSource[], after: readonly EstateSource[]): Run[] {
  const [old, now] = [versionOf(before), versionOf(after)];
  const shared = sharedRuns(old.claims, now.claims);
  return shared.length === 0 ? equalRuns(old, now) : shared.flatMap((run) => ofSameImport(run, old, now));
}
