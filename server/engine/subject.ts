// Makes what analyses compute on: the compiled estate of a snapshot, and the reference date.
import type { Subject } from '../analysis/analysis';
import { consequencesOf } from '../analysis/consequences';
import { pairEffect } from '../analysis/pair-effect';
import { codesOf } from '../graph/compiled/codes';
import { compileEstate } from '../graph/compiled/compile';
import type { CompiledEstate } from '../graph/compiled/compiled';
import { type Following, followCodes } from '../graph/compiled/follow-codes';
import { estateOf, type SharedEstate } from '../graph/kernel/shared-estate';
import type { FindConsequences } from '../model/consequences';
import { Fault } from '../model/faults';
import { getOrMake } from '../model/get-or-make';
import type { EstateGraph, Snapshot } from '../model/graph';
import type { FindPairEffect } from '../model/judging';

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

/**
 * As `subjectOf`, of what a change made of another snapshot. Where `step`, from the graph of that to the graph of this, leaves what is compiled as it is,
 * what was compiled of that is taken over.
 */
export function subjectSince(before: Snapshot, snapshot: Snapshot, step: () => Following | undefined): Subject {
  const estate = compiledOf.get(before.graph);
  const taken = estate && !compiledOf.has(snapshot.graph) ? step() : undefined;
  if (estate && taken && holdsAfter([taken])) compiledOf.set(snapshot.graph, estate);
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

/** Makes the codes of a graph of those of the one before, step by step. Returns whether the compiled estate of that is the one of this too. */
export function holdsAfter(steps: readonly Following[]): boolean {
  let holds = true;
  for (const step of steps) {
    const codes = codesOf(step.before);
    holds = followCodes(step) === codes && holds;
  }
  return holds;
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

/** Compiles both states of a change, and finds what it brings about. */
export const findConsequences: FindConsequences = (transition, checkpoint) =>
  consequencesOf({ ...transition, before: subjectOf(transition.before), after: subjectOf(transition.after) }, checkpoint);
