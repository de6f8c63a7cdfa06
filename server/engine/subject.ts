// Makes what analyses compute on: the compiled estate of a snapshot, and the reference date.
import type { Subject } from '../analysis/analysis';
import { consequencesOf } from '../analysis/consequences';
import { jointEffect, pairEffect } from '../analysis/pair-effect';
import { compileEstate, estateFrom } from '../graph/compiled/compile';
import type { CompiledEstate } from '../graph/compiled/compiled';
import { type CodeChange, type Following, followCodes } from '../graph/compiled/follow-codes';
import { followArrays } from '../graph/compiled/follow-compiled';
import { estateOf, type SharedEstate, shareEstate, shareFollowed } from '../graph/kernel/shared-estate';
import type { FindConsequences } from '../model/consequences';
import { Fault } from '../model/faults';
import { getOrMake } from '../model/get-or-make';
import type { EstateGraph, Snapshot } from '../model/graph';
import type { FindJointEffect, FindPairEffect } from '../model/judging';

const made = new WeakMap<Snapshot, Subject>();
const compiledOf = new WeakMap<EstateGraph, CompiledEstate>();

const compiled = (graph: EstateGraph) => getOrMake(compiledOf, graph, () => compileEstate(graph));

/** A subject of which the estate is there when somebody computes on it: not every answer does. */
function withEstateOf(snapshot: Snapshot, asOf: string | null, estate: () => CompiledEstate): Subject {
  return {
    snapshot,
    get estate() {
      return estate();
    },
    asOf,
  };
}

/** A snapshot with its own reference date, and its compiled estate: compiled once, when something is computed on it. */
export function subjectOf(snapshot: Snapshot): Subject {
  return getOrMake(made, snapshot, () => withEstateOf(snapshot, snapshot.asOf, () => compiled(snapshot.graph)));
}

/** The compiled estate of a graph after a step, from that before it. */
function compiledAfter(before: CompiledEstate, step: Following): CompiledEstate {
  const change = followCodes(step);
  return change ? estateFrom(step.after, followArrays(before, change)) : before;
}

/** As `subjectOf`, of what a change made of another snapshot. Given `step`, from the graph of that to the graph of this, what was compiled of that is taken over. */
export function subjectSince(before: Snapshot, snapshot: Snapshot, step: () => Following | undefined): Subject {
  const estate = compiledOf.get(before.graph);
  const taken = estate && !compiledOf.has(snapshot.graph) ? step() : undefined;
  if (estate && taken) compiledOf.set(snapshot.graph, compiledAfter(estate, taken));
  return subjectOf(snapshot);
}

/** The same on arrays that one thread compiled for all. */
export function sharedSubjectOf(snapshot: Snapshot, shared: SharedEstate): Subject {
  return { snapshot, estate: estateOf(snapshot.graph, shared), asOf: snapshot.asOf };
}

/** The same of a later snapshot, whose graph is compiled as the one before is. */
export function subjectAfter(before: Subject, snapshot: Snapshot): Subject {
  return snapshot === before.snapshot ? before : { snapshot, estate: before.estate, asOf: snapshot.asOf };
}

/** How what is made of a graph for all threads is made of a graph, or of the one before it. */
export interface Sharing {
  /** Whether what was compiled of the graph before these steps holds after them too: nothing that it is computed from changed. */
  holds(steps: readonly Following[]): boolean;
  /** Compiles a graph; after steps that do not hold, from what was compiled before. */
  share(graph: EstateGraph, steps: readonly Following[]): SharedEstate;
}

/** `before`: the subject of the graph before, if there is one. Asked for one graph only. */
export function sharingAfter(before: Subject | undefined): Sharing {
  let changes: readonly CodeChange[] = [];
  return {
    holds(steps) {
      changes = steps.flatMap((step) => followCodes(step) ?? []);
      return changes.length === 0;
    },
    share: (graph, steps) => (before && steps.length > 0 ? shareFollowed(graph, before.estate, changes) : shareEstate(graph)),
  };
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The subject at another reference date, YYYY-MM-DD; undefined or null: its own. Throws `bad-parameter`. */
export function atDate(subject: Subject, asOf: unknown): Subject {
  if (asOf === undefined || asOf === null) return subject;
  if (typeof asOf !== 'string' || !isDate(asOf))
    throw new Fault('bad-parameter', 2, { value: String(asOf), details: { parameter: 'asOf', allowed: 'YYYY-MM-DD' } });
  return withEstateOf(subject.snapshot, asOf, () => subject.estate);
}

/** Compiles both states of a judgement, and computes what it changes. */
export const findPairEffect: FindPairEffect = ({ before, after, ...pair }, checkpoint) =>
  pairEffect({ ...pair, before: subjectOf(before), after: subjectOf(after) }, checkpoint);

/** The same of several judgements in one step. */
export const findJointEffect: FindJointEffect = ({ ids, before, after }, checkpoint) =>
  jointEffect({ ids, before: subjectOf(before), after: subjectOf(after) }, checkpoint);

/** Compiles both states of a change, and finds what it brings about. */
export const findConsequences: FindConsequences = (transition, checkpoint) =>
  consequencesOf({ ...transition, before: subjectOf(transition.before), after: subjectOf(transition.after) }, checkpoint);
