// Finds pairs that are worth comparing without comparing all of them: those that share a key (blocking).
//
// How: names that are written alike have a key in common: all letters in one piece, the words sorted, the words spelled out, the initials, the
// words without one of them, and of longer names every text that is left without one letter. Keys are hashed into 32 bits, packed with the number
// of the name, and sorted, so that equal ones stand beside each other.
// Why right: two texts one letter, or one change of neighbours, apart have a text of one letter less in common (Garbe 2012, “SymSpell: symmetric
// delete spelling correction”). Names that only share a hash are told apart when they are compared.
// Cost: letters × log. Of a key that many have, each is held against the first `mostInBlock` only, and that is said.

import { addTo } from '../model/group-by';
import { TextNumbers } from '../model/text-numbers';
import { type Likeness, leastName, likenesses, longestName, spelledOut } from './likeness';
import type { NameForm } from './name-form';
import type { Party } from './parties';

/** Holders of one key that each other one is held against; of a key that very many have only the first few are. */
const mostInBlock = 20;
const [veryMany, fewOfMany] = [200, 3];
/** Names of one party that are looked at. */
export const mostNames = 40;
/** Numbers of names and parties have so many bits, beside 32 of the hash. */
const span = 2 ** 21;

/** Pairs of numbers, each once. */
export class PairSet {
  readonly #pairs = new Set<number>();
  /** Whether pairs were left out because too many have one key. */
  isCut = false;

  /** Adds the pairs of one block: each with the first ones before it. */
  addBlock(holders: ArrayLike<number>): void {
    if (holders.length > mostInBlock + 1) this.isCut = true;
    const most = holders.length > veryMany ? fewOfMany : mostInBlock;
    for (let at = 1; at < holders.length; at += 1) for (let before = 0; before < Math.min(at, most); before += 1) this.add(holders[before], holders[at]);
  }

  add(a: number | undefined, b: number | undefined): void {
    if (a !== undefined && b !== undefined && a !== b) this.#pairs.add(Math.min(a, b) * span + Math.max(a, b));
  }

  *[Symbol.iterator](): Generator<readonly [a: number, b: number]> {
    for (const pair of this.#pairs) yield [Math.floor(pair / span), pair % span];
  }
}

/** Keys of spellings, as numbers: hash × span + spelling. */
class Keys {
  #entries = new Float64Array(1 << 12);
  #count = 0;

  /** FNV-1a over the code units, but for the one at `skip`. `salt` keeps kinds of keys apart. */
  add(spelling: number, text: string, { salt, skip = -1 }: { salt: number; skip?: number }): void {
    let hash = 0x811c9dc5 ^ salt;
    for (let at = 0; at < text.length; at += 1) if (at !== skip) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    if (this.#count === this.#entries.length) {
      const wider = new Float64Array(2 * this.#count);
      wider.set(this.#entries);
      this.#entries = wider;
    }
    this.#entries[this.#count] = (hash >>> 0) * span + spelling;
    this.#count += 1;
  }

  /** Adds the pairs of spellings with one key. */
  pairsInto(pairs: PairSet): void {
    const entries = this.#entries.subarray(0, this.#count).sort();
    for (let first = 0; first < entries.length; ) {
      const hash = Math.floor((entries[first] ?? 0) / span);
      let end = first + 1;
      while (end < entries.length && Math.floor((entries[end] ?? 0) / span) === hash) end += 1;
      if (end - first > 1) pairs.addBlock(Array.from(entries.subarray(first, end), (entry) => entry % span));
      first = end;
    }
  }
}

const salts = { words: 1, spelledOut: 2, initials: 3, oneLess: 4, letters: 5 };

/** Adds all keys by which a name can be found that is at least so like it. */
function addKeys(keys: Keys, spelling: number, { form, threshold }: { form: NameForm; threshold: number }): void {
  const matters = (likeness: Likeness) => likenesses[likeness] >= threshold;
  const { words, compact } = form;
  if (words.length > 1) keys.add(spelling, [...words].sort().join(' '), { salt: salts.words });
  keys.add(spelling, spelledOut(words), { salt: salts.spelledOut });
  if (matters('initials')) keys.add(spelling, words.length < 3 ? compact : words.map((word) => word[0]).join(''), { salt: salts.initials });
  if (matters('one-word-more') && words.length <= 12) {
    keys.add(spelling, words.join(' '), { salt: salts.oneLess });
    if (words.length > 1) words.forEach((_, at) => void keys.add(spelling, words.toSpliced(at, 1).join(' '), { salt: salts.oneLess }));
  }
  if (compact.length < leastName - 1 || compact.length > longestName) return;
  keys.add(spelling, compact, { salt: salts.letters });
  for (let skip = 0; skip < compact.length; skip += 1) keys.add(spelling, compact, { salt: salts.letters, skip });
}

/** Pairs of parties, by their places in the list, that may be at least so like each other. */
export function candidatePairs(parties: readonly Party[], threshold: number): PairSet {
  const [pairs, near] = [new PairSet(), new PairSet()];
  const [spellings, numbers, keys] = [new TextNumbers(), new TextNumbers(), new Keys()];
  const holders: number[][] = [];
  const holdersOfNumber = new Map<number, number[]>();
  parties.forEach((party, place) => {
    if (party.names.length > mostNames) pairs.isCut = true;
    for (const { form } of party.names.slice(0, mostNames)) {
      const spelling = spellings.add(form.compact);
      const own = holders[spelling];
      if (own === undefined) holders.push([place]);
      else if (own.at(-1) !== place) own.push(place);
      // Spacing may differ while the letters do not: each way of spacing has keys of its own.
      addKeys(keys, spelling, { form, threshold });
    }
    for (const { key } of party.numbers) addTo(holdersOfNumber, numbers.add(key), place);
  });
  for (const own of holders) pairs.addBlock(own);
  for (const own of holdersOfNumber.values()) pairs.addBlock(own);
  keys.pairsInto(near);
  for (const [a, b] of near) {
    const [left = [], right = []] = [holders[a], holders[b]];
    if (left.length * right.length > mostInBlock * mostInBlock) pairs.isCut = true;
    for (const one of left.slice(0, mostInBlock)) for (const other of right.slice(0, mostInBlock)) pairs.add(one, other);
  }
  if (near.isCut) pairs.isCut = true;
  return pairs;
}
