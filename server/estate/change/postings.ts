// Finds the claims of a source that have a text, by the number of the text: what a change touches is found without looking at all claims.
//
// How: per number of a text the places of the claims that have it, one list after another, made when somebody asks. A later version of the source, of
// which few claims are others, looks them up in the one before and moves their places; its own claims stand in small tables beside.
// Cost: making the lists is linear; a look-up costs what it finds, and a search among the runs for each version since.
import { addTo } from '../../model/group-by';
import { outsideRuns, type Run } from '../../model/runs';
import { codesOf, type Rows, type SourceIndex, startOf } from './claim-index';

/** Which claims have a text, and how: nodes or relations, as one of their own or as one that they refer to. */
export type Having = 'nodes own' | 'nodes referred' | 'relations own' | 'relations referred';

type Visit = (at: number) => void;

export interface Postings {
  /** How many versions lie between this one and the one whose lists were made. */
  readonly steps: number;
  each(having: Having, code: number, visit: Visit): void;
}

type Indexed = Pick<SourceIndex, 'nodes' | 'relations' | 'own' | 'referred'>;

function rowsAndPlaces(index: Indexed, having: Having): readonly [rows: Rows, places: Int32Array] {
  const [claims, how] = having.split(' ') as ['nodes' | 'relations', 'own' | 'referred'];
  return [index[how], index[claims]];
}

/** Lists of places, one after another: that of a number ends where that of the next begins. */
interface Lists {
  readonly ends: Int32Array;
  readonly places: Int32Array;
}

function listsOf([rows, places]: readonly [Rows, Int32Array]): Lists {
  let [highest, count] = [-1, 0];
  const eachCode = (visit: (code: number, at: number) => void) => {
    for (const at of places) for (let place = startOf(rows, at); place < (rows.ends[at] ?? 0); place += 1) visit(rows.codes[place] ?? 0, at);
  };
  eachCode((code) => {
    if (code > highest) highest = code;
    count += 1;
  });
  // Shifted by one while it is filled: then each is where the list of its number ends.
  const ends = new Int32Array(highest + 2);
  eachCode((code) => {
    ends[code + 1] = (ends[code + 1] ?? 0) + 1;
  });
  for (let code = 1; code < ends.length; code += 1) ends[code] = (ends[code] ?? 0) + (ends[code - 1] ?? 0);
  const filled = new Int32Array(count);
  eachCode((code, at) => {
    filled[ends[code] ?? 0] = at;
    ends[code] = (ends[code] ?? 0) + 1;
  });
  return { ends, places: filled };
}

/** The lists of all claims of a source. */
class WholePostings implements Postings {
  readonly steps = 0;
  readonly #index: Indexed;
  readonly #lists = new Map<Having, Lists>();

  constructor({ nodes, relations, own, referred }: SourceIndex) {
    this.#index = { nodes, relations, own, referred };
  }

  each(having: Having, code: number, visit: Visit): void {
    let lists = this.#lists.get(having);
    if (!lists) {
      lists = listsOf(rowsAndPlaces(this.#index, having));
      this.#lists.set(having, lists);
    }
    const { ends, places } = lists;
    if (code >= ends.length) return;
    const end = ends[code] ?? 0;
    for (let at = code === 0 ? 0 : (ends[code - 1] ?? 0); at < end; at += 1) visit(places[at] ?? 0);
  }
}

/** Where a place of the version before stands now; -1: nowhere. */
function movedTo(runs: readonly Run[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).before <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && place < run.before + run.length ? run.after + place - run.before : -1;
}

/** Those of a version before, moved, and the claims that came. */
class LaterPostings implements Postings {
  readonly steps: number;
  readonly #before: Postings;
  readonly #runs: readonly Run[];
  readonly #came = new Map<string, number[]>();

  constructor(before: Postings, runs: readonly Run[], { index, came }: { readonly index: SourceIndex; readonly came: readonly number[] }) {
    this.steps = before.steps + 1;
    this.#before = before;
    this.#runs = runs;
    for (const at of came) {
      const claims = index.claims[at]?.claim === 'node' ? 'nodes' : 'relations';
      for (const how of ['own', 'referred'] as const) for (const code of codesOf(index[how], at)) addTo(this.#came, `${claims} ${how} ${code}`, at);
    }
  }

  each(having: Having, code: number, visit: Visit): void {
    this.#before.each(having, code, (place) => {
      const at = movedTo(this.#runs, place);
      if (at >= 0) visit(at);
    });
    for (const at of this.#came.get(`${having} ${code}`) ?? []) visit(at);
  }
}

/** By the numbers of a source: versions that say the same have the same ones. */
const made = new WeakMap<Rows, Postings>();

export function postingsOf(index: SourceIndex): Postings {
  const known = made.get(index.own) ?? new WholePostings(index);
  made.set(index.own, known);
  return known;
}

/** Versions, and claims that came with one, up to which a version is looked up in the one before. */
const [mostSteps, mostCame] = [16, 1_000];

/** Lets the claims of a version be looked up in the one before, where most of them stand. */
export function followPostings(before: SourceIndex, index: SourceIndex, runs: readonly Run[]): void {
  const came = outsideRuns(runs, 'after', index.claims.length);
  const old = postingsOf(before);
  if (came.length > mostCame || runs.length > mostCame || old.steps >= mostSteps) return;
  made.set(index.own, new LaterPostings(old, runs, { index, came }));
}
