// The search for pairs and triples of classes that take down targets, on the cone of all of them.
//
// How: take a set of vertices that keeps the target up by itself (`supports.ts`). Every cut set has a class in it, so each class x of it is failed
// in turn. The Must row of the target then holds what completes a pair with x. For triples a second such set is taken while x has failed; each
// class y of it is failed too, and the row of the target then holds the third. Whatever completes a pair already, with x or with y alone, is
// left out, and so are the classes of earlier branches. Then y and x are taken back.
// Why right: `cut-sets.rationale.md`, “Witness”, “Pairs”, “Triples”.
// Source: branching on a set that every solution meets is the tree of hitting sets of Reiter 1987, “A theory of diagnosis from first
// principles”; here the last member is read from a Must row instead of searched. Cost: per class of a support what it changes.
import { Fault } from '../../model/faults';
import { addTo } from '../../model/group-by';
import { eachBit, isIn } from '../compiled/bits';
import { Integers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { MustState } from '../kernel/must-state';
import type { Cone } from './must-cones';
import { Supports } from './supports';

/** Bytes of rows that one search may need; a row per place of the cone, a bit per class. */
const mostBytes = 4 * 2 ** 30;

export interface CutSearchQuestion {
  readonly cone: Cone;
  /** Classes of interchangeable causes: places in the cone. */
  readonly classes: readonly (readonly number[])[];
  readonly checkpoint: (done: number, total: number) => void;
  /** Whether time has run out: what was found so far is given, and `isComplete` is false. */
  readonly isOver: () => boolean;
}

/** Classes whose loss alone takes down the target of a search, 1 per class; they stand in no larger minimal set. */
export type AloneFlags = Uint8Array;

/** One target in the search: its place, what takes it down alone, and the classes that meet a set which keeps it up by itself. */
interface Sought {
  readonly place: number;
  readonly before: Int32Array;
  readonly witness: readonly number[];
  readonly inWitness: ReadonlySet<number>;
}

/** Pairs of classes: many targets together may have millions, too many for a list of lists. */
export class Pairs implements Iterable<readonly [smaller: number, larger: number]> {
  readonly #ends = new Integers(16);

  add(smaller: number, larger: number): void {
    this.#ends.push(smaller);
    this.#ends.push(larger);
  }

  *[Symbol.iterator](): Generator<readonly [smaller: number, larger: number]> {
    for (let at = 0; at < this.#ends.length; at += 2) yield [this.#ends.at(at), this.#ends.at(at + 1)];
  }
}

export class CutSearch {
  /** False once time ran out before the search ended. */
  isComplete = true;
  readonly #seats: readonly number[];
  readonly #state: MustState;
  readonly #supports: Supports;
  readonly #question: CutSearchQuestion;
  /** Checks whether the answer is still wanted, in the middle of a step. */
  readonly #check: () => void;
  readonly #pace: Pace;
  #done = 0;
  #total = 1;
  #alone: MustState | undefined;

  /** Throws `too-much-to-search` where the rows of the search would not fit. */
  constructor(question: CutSearchQuestion) {
    const { cone, classes } = question;
    this.#question = question;
    this.#check = () => question.checkpoint(this.#done, this.#total);
    this.#seats = classes.map(([seat]) => seat);
    const classAt = new Int32Array(cone.size).fill(-1);
    classes.forEach((members, index) => {
      for (const place of members) classAt[place] = index;
    });
    if ((cone.size * classes.length) / 8 > mostBytes)
      throw new Fault('too-much-to-search', 1, { value: String(classes.length), details: { parts: String(cone.size) } });
    this.#state = new MustState(cone, this.#seats, this.#check);
    this.#pace = new Pace(this.#check);
    this.#supports = new Supports(cone, classAt, this.#pace);
  }

  /** Pairs of classes per target (places), the smaller index first. Fails each class of a witness once, for all targets together. */
  pairs(targets: readonly number[]): Pairs[] {
    const sought = targets.map((place) => this.#seek(place));
    const wanted = new Map<number, number[]>();
    sought.forEach(({ witness }, index) => {
      for (const x of witness) {
        addTo(wanted, x, index);
      }
    });
    const found = targets.map(() => new Pairs());
    this.#total = wanted.size;
    for (const [x, indexes] of [...wanted].sort(([a], [b]) => a - b)) {
      this.#check();
      if (this.#timeIsUp()) break;
      this.#done += 1;
      this.#state.fail(this.#seats[x]);
      for (const index of indexes) this.#pairsWith(x, sought[index], found[index]);
      this.#state.undo();
    }
    return found;
  }

  #timeIsUp(): boolean {
    if (this.#question.isOver()) this.isComplete = false;
    return !this.isComplete;
  }

  #seek(place: number): Sought {
    const before = this.#state.rowOf(place).slice();
    const witness = this.#supports.of(place, this.#state).filter((index) => !isIn(before, index));
    return { place, before, witness, inWitness: new Set(witness) };
  }

  #pairsWith(x: number, { place, before, inWitness }: Sought, found: Pairs): void {
    const row = this.#state.rowOf(place);
    this.#pace.step(row.length);
    for (let word = 0; word < row.length; word += 1) {
      for (let bits = row[word] & ~before[word]; bits !== 0; bits &= bits - 1) {
        const y = word * 32 + 31 - Math.clz32(bits & -bits);
        // Both in the witness: found from each of them, so kept once.
        if (y !== x && !(y < x && inWitness.has(y))) found.add(Math.min(x, y), Math.max(x, y));
      }
    }
  }

  /** Pairs and triples of one target (its place). */
  triples(target: number): { readonly pairs: Pairs; readonly triples: (readonly [number, number, number])[] } {
    const sought = this.#seek(target);
    const pairs = new Pairs();
    const triples: (readonly [number, number, number])[] = [];
    const given = new Map<number, Int32Array>();
    const earlier = new Set<number>();
    for (const [done, x] of sought.witness.entries()) {
      [this.#done, this.#total] = [done, sought.witness.length];
      this.#check();
      if (this.#timeIsUp()) break;
      this.#state.fail(this.#seats[x]);
      const partners = this.#without(this.#state.rowOf(target), sought.before);
      this.#pairsWith(x, sought, pairs);
      this.#triplesWith(x, { ...sought, partners, earlier, given, triples });
      this.#state.undo();
      earlier.add(x);
    }
    return { pairs, triples };
  }

  #without(row: Int32Array, before: Int32Array): Int32Array {
    return row.map((bits, word) => bits & ~before[word]);
  }

  /** Triples of x with two classes that stand in none of the branches before. */
  #triplesWith(x: number, { place, before, partners, earlier, given, triples }: Branch): void {
    const left = new Set(earlier).add(x);
    for (const y of this.#supports.of(place, this.#state)) {
      if (left.has(y) || isIn(before, y) || isIn(partners, y)) continue;
      if (this.#timeIsUp()) break;
      const withY = given.get(y) ?? this.#givenAlone(y, place);
      given.set(y, withY);
      this.#state.fail(this.#seats[y]);
      eachBit(this.#without(this.#state.rowOf(place), before), (z) => {
        if (z !== y && !left.has(z) && !isIn(partners, z) && !isIn(withY, z)) triples.push([x, y, z]);
      });
      this.#state.undo();
      left.add(y);
    }
  }

  /** What takes down the target once y alone has failed. */
  #givenAlone(y: number, target: number): Int32Array {
    this.#alone ??= new MustState(this.#question.cone, this.#seats, this.#check);
    this.#alone.fail(this.#seats[y]);
    const row = this.#alone.rowOf(target).slice();
    this.#alone.undo();
    return row;
  }
}

interface Branch extends Sought {
  readonly partners: Int32Array;
  readonly earlier: ReadonlySet<number>;
  readonly given: Map<number, Int32Array>;
  readonly triples: (readonly [number, number, number])[];
}
