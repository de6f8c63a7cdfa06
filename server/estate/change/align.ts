// Finds which claims of a source stand in both of two versions of it, in the same order.
import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../model/claims';
import { joinedClaims } from '../../model/columns/claim-list';
import type { EstateSource } from '../input';

/** The claims of a source with the import that each came with. */
interface Version {
  readonly claims: readonly Claim[];
  /** The import of each claim, as a word that tells imports apart. */
  importOf(at: number): string;
}

function versionOf(parts: readonly EstateSource[]): Version {
  const ends: number[] = [];
  for (const { content } of parts) ends.push((ends.at(-1) ?? 0) + content.claims.length);
  const words = parts.map(({ import: id, importer, importedAt }) => [id, importer, importedAt].join('\u0000'));
  let part = 0;
  return {
    claims: joinedClaims(parts.map(({ content }) => content.claims)),
    importOf(at) {
      if (at < (ends[part - 1] ?? 0)) part = 0;
      while (at >= (ends[part] ?? Number.POSITIVE_INFINITY)) part += 1;
      return words[part] ?? '';
    },
  };
}

/** The row and thing of a claim: what is found again in a version that was read from the store once more. */
function keyOf(claim: Claim): string {
  const { file, row } = claim.place;
  return `${file}\u0000${row}\u0000${claim.claim === 'node' ? claim.id : claim.type}`;
}

/** Where claims stand that may be the same as one of another version, in their order. */
class Places {
  readonly #places = new Map<Claim | string, number[]>();
  readonly #key: (claim: Claim) => Claim | string;

  constructor(claims: readonly Claim[], key: (claim: Claim) => Claim | string) {
    this.#key = key;
    for (const [at, claim] of claims.entries()) {
      const places = this.#places.get(key(claim));
      if (places) places.push(at);
      else this.#places.set(key(claim), [at]);
    }
  }

  /** The first place from `from` on that may be the same; -1: none. */
  next(claim: Claim, from: number): number {
    const places = this.#places.get(this.#key(claim)) ?? [];
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

/**
 * For each claim after, where the same claim stood before; -1: nowhere. Claims keep their order, so one that moved may count as gone and as come. Linear.
 * Versions of one history hold the same objects; those that were read anew are compared by what they say.
 */
export function alignClaims(before: readonly EstateSource[], after: readonly EstateSource[]): Int32Array {
  const [old, now] = [versionOf(before), versionOf(after)];
  const keptAt = new Int32Array(now.claims.length).fill(-1);
  const isSame = (left: number, right: number) => {
    const [a, b] = [old.claims[left], now.claims[right]];
    return a !== undefined && b !== undefined && old.importOf(left) === now.importOf(right) && (a === b || isDeepStrictEqual(a, b));
  };
  let places: Places | undefined;
  const find = (right: number, from: number) => {
    if (!places) {
      const known = new Set(now.claims);
      const byObject = old.claims.some((claim) => known.has(claim));
      places = new Places(old.claims, byObject ? (claim) => claim : keyOf);
    }
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
  return keptAt;
}
