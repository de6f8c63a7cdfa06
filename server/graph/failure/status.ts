// The status of every node under a scenario (semantics §2): already down, failed, degraded, at risk, or ok.
//
// How: what fails is found first (`kernel/failure.ts`). From all that failed a second run goes on over groups that fail and groups that degrade;
// what it loses besides is degraded. Then the owner of every group that has a lost member, and is neither lost nor down, is at risk. A
// delivery that is hurt makes its contract at risk, unless it changes nothing any more (`idle-deliveries.ts`).
// Why right: degraded is by definition the least set over both kinds of groups that starts from what failed, so the run is that definition.
// Cost: the memberships of what is lost, and one check of every vertex.
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { Failure } from '../kernel/failure';
import { idleDeliveries } from './idle-deliveries';

/** Statuses in order of badness; the position is the number in a status array. */
export const statusNames = ['ok', 'atRisk', 'degraded', 'failed', 'alreadyDown'] as const;
export type Status = (typeof statusNames)[number];
const [ok, atRisk, degraded, failed, alreadyDown] = [0, 1, 2, 3, 4];

/** What a scenario loses: flags per vertex, and the propagations that found them, ready to be asked for waves. */
export interface Losses {
  /** Nodes of F that are not already down, ascending, each once. */
  readonly causes: readonly number[];
  readonly down: Uint8Array;
  /** What is degraded before any event, or down. */
  readonly weakenedBefore: Uint8Array;
  /** Deliveries that change nothing any more: down already, or delivering only to such. */
  readonly idle: Uint8Array;
  readonly failed: Failure;
  readonly weakened: Failure;
}

export interface LossOptions {
  /** Nodes taken as down. */
  readonly given?: readonly number[];
  /** Called every few milliseconds; may throw to stop. */
  readonly checkpoint?: () => void;
}

/** Loses these nodes. */
export function loseNodes(estate: CompiledEstate, causes: readonly number[], { given = [], checkpoint = () => undefined }: LossOptions = {}): Losses {
  const pace = new Pace(checkpoint);
  const hard = new Failure(estate, { given, pace });
  checkpoint();
  const all = new Failure(estate, { given, reach: 'weakened', pace });
  checkpoint();
  const down = hard.lost.slice();
  const weakenedBefore = all.lost.slice();
  const own = [...new Set(causes)].filter((node) => down[node] !== 1).sort((a, b) => a - b);
  hard.run(own);
  // Degradation goes on from all that failed, so that its waves come after those of failure.
  all.run(hard.order.subarray(0, hard.count));
  return { causes: own, down, weakenedBefore, idle: idleDeliveries(estate, down, pace), failed: hard, weakened: all };
}

interface Flags {
  readonly down: Uint8Array;
  readonly idle: Uint8Array;
  readonly failed: Uint8Array;
  readonly weakened: Uint8Array;
}

function vertexStatuses(estate: CompiledEstate, { down, failed: hard, weakened }: Flags, pace: Pace): Uint8Array {
  const statuses = new Uint8Array(estate.vertexCount);
  const { offset, items } = estate.memberOf;
  const { owner: ownerOf } = estate.columns;
  for (let vertex = 0; vertex < estate.vertexCount; vertex += 1) {
    pace.step();
    if (down[vertex] === 1) statuses[vertex] = alreadyDown;
    else if (hard[vertex] === 1) statuses[vertex] = failed;
    else if (weakened[vertex] === 1) statuses[vertex] = degraded;
    if (weakened[vertex] !== 1 || down[vertex] === 1) continue;
    const end = offset[vertex + 1];
    pace.step(end - offset[vertex]);
    for (let entry = offset[vertex]; entry < end; entry += 1) {
      const owner = ownerOf[items[entry]];
      if (weakened[owner] !== 1 && down[owner] !== 1) statuses[owner] = atRisk;
    }
  }
  return statuses;
}

/** Statuses of the nodes. A delivery that is hurt while its contract is not makes the contract at risk, if the contract still rests on it. */
function nodeStatuses(estate: CompiledEstate, flags: Flags, pace: Pace): Uint8Array {
  const statuses = vertexStatuses(estate, flags, pace);
  estate.deliveryContract.forEach((contract, index) => {
    const delivery = estate.nodeCount + index;
    if (statuses[delivery] !== ok && flags.idle[delivery] === 0 && statuses[contract] === ok) statuses[contract] = atRisk;
  });
  return statuses.subarray(0, estate.nodeCount);
}

/** Statuses per node (numbers into `statusNames`) before any event and under the scenario. */
export function statusesOf(estate: CompiledEstate, losses: Losses, pace = new Pace()): { readonly before: Uint8Array; readonly after: Uint8Array } {
  const { down, idle, weakenedBefore } = losses;
  return {
    before: nodeStatuses(estate, { down, idle, failed: down, weakened: weakenedBefore }, pace),
    after: nodeStatuses(estate, { down, idle, failed: losses.failed.lost, weakened: losses.weakened.lost }, pace),
  };
}

/** Nodes whose status is worse than before, per status; and what was down already. Ascending. */
export interface Worsened {
  readonly alreadyDown: readonly number[];
  readonly failed: readonly number[];
  readonly degraded: readonly number[];
  readonly atRisk: readonly number[];
}

/** The lists of a blast radius (semantics §2). */
export function worsenedBy(estate: CompiledEstate, losses: Losses, pace = new Pace()): Worsened {
  const { before, after } = statusesOf(estate, losses, pace);
  const lists: Record<Exclude<Status, 'ok'>, number[]> = { alreadyDown: [], failed: [], degraded: [], atRisk: [] };
  for (let node = 0; node < estate.nodeCount; node += 1) {
    pace.step();
    const now = after[node];
    const name = statusNames[now];
    if (name === 'ok') continue;
    if (now === alreadyDown || now > before[node]) lists[name].push(node);
  }
  return lists;
}
