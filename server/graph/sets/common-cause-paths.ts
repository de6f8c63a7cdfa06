// The evidence of common causes: per cause and group the witness path from the cause to each member that it takes down.
// How: causes are failed one after another, each once for all groups that want it; `failure/witness.ts` then has the paths. Cost: per distinct
// cause what it takes down, and the number of vertices.
import { addTo } from '../../model/group-by';
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { WitnessPaths } from '../failure/witness';
import { Failure } from '../kernel/failure';
import type { CommonCause } from './common-causes';

export interface CausePath {
  readonly cause: number;
  /** Node that the lost member stands for; a delivery stands for its provider, and its path ends before it. */
  readonly member: number;
  readonly path: readonly number[];
}

export interface CausePathsQuestion {
  /** Nodes taken as down besides those recorded so. */
  readonly given: readonly number[];
  /** Most pairs of a group and a cause that get paths, in the order in which they are listed. */
  readonly limit: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** What the paths to the members of one group cost, in the units of `Pace`. */
const costPerPath = 50;

interface Wanted {
  readonly row: number;
  readonly group: number;
}

/** Rows per cause, of the first `limit` pairs of a row and a cause. */
function wantedByCause(rows: readonly CommonCause[], limit: number): Map<number, Wanted[]> {
  const wanted = new Map<number, Wanted[]>();
  let count = 0;
  for (const [row, { group, shared, ownMembers }] of rows.entries()) {
    for (const cause of [...shared, ...ownMembers].sort((a, b) => a - b)) {
      if (count >= limit) return wanted;
      count += 1;
      addTo(wanted, cause, { row, group });
    }
  }
  return wanted;
}

/** Per common cause its paths, in order of cause, then member. Cost: per distinct cause what it takes down, and the number of vertices. */
export function commonCausePaths(estate: CompiledEstate, rows: readonly CommonCause[], question: CausePathsQuestion): CausePath[][] {
  const { given, limit, checkpoint } = question;
  let [done, total] = [0, 1];
  const pace = new Pace(() => checkpoint(done, total));
  const failed = new Failure(estate, { given, pace });
  // Members are lost by failure alone: what only degrades is never run.
  const weakened = new Failure(estate, { given, reach: 'weakened', pace });
  const down = failed.lost.slice();
  const found: CausePath[][] = rows.map(() => []);
  const wanted = [...wantedByCause(rows, limit)].sort(([a], [b]) => a - b);
  total = wanted.length;
  wanted.forEach(([cause, places], index) => {
    done = index;
    pace.check();
    failed.run([cause]);
    const paths = new WitnessPaths(estate, { causes: [cause], failed, weakened }, pace);
    for (const { row, group } of places) {
      pace.step(costPerPath);
      for (const path of pathsTo(estate, group, { cause, failed, down, paths })) found[row].push(path);
    }
    failed.reset();
  });
  return found;
}

interface Fallen {
  readonly cause: number;
  readonly failed: Failure;
  readonly down: Uint8Array;
  readonly paths: WitnessPaths;
}

/** The paths to the members of one group that the cause takes down, by the nodes that they stand for. */
function pathsTo(estate: CompiledEstate, group: number, { cause, failed, down, paths }: Fallen): CausePath[] {
  const { members, shown } = estate.groups[group];
  const found: CausePath[] = [];
  members.forEach((vertex, at) => {
    if (failed.lost[vertex] === 1 && down[vertex] === 0) found.push({ cause, member: shown[at], path: paths.pathTo(vertex) });
  });
  return found.sort((a, b) => a.member - b.member);
}
