// An estate posed to the product and to the oracle at once, and the words in which a check says what differs.
import type { Subject } from '../../server/analysis/analysis';
import { compareText } from '../../server/model/text-order';
import { changedGraph, knownGraph } from './brute-force/changes';
import { servicesInScope, type WeightName } from './brute-force/concentration';
import { initiallyFailed } from './brute-force/events';
import { completenessOf, walkable } from './brute-force/needs';
import type { RawGraph } from './brute-force/raw-graph';
import { type Structure, structureOf } from './brute-force/structure';
import { subjectOf } from './product';
import { type RandomEstate, referenceDate } from './random-estates';

/** An estate with all that the checks need, made once. */
export interface Posed {
  readonly estate: RandomEstate;
  readonly subject: Subject;
  readonly structure: Structure;
  readonly causes: readonly string[];
  /** The same after the changes of the scenario. */
  readonly changed: Pick<Posed, 'structure' | 'causes'>;
}

export function pose(estate: RandomEstate): Posed {
  const stand = (graph: RawGraph) => ({ structure: structureOf(graph, estate.given), causes: initiallyFailed(graph, estate.events) });
  const changed = changedGraph(estate.graph, estate.changes);
  return { estate, subject: subjectOf(estate.graph, referenceDate, estate.losing), ...stand(estate.graph), changed: stand(changed) };
}

/** What differs between two values, key by key; at most a few lines. */
export function differences(name: string, [product, oracle]: readonly [unknown, unknown]): string[] {
  const [theirs, ours] = [JSON.stringify(product), JSON.stringify(oracle)];
  return theirs === ours ? [] : [`${name}: the product says ${theirs}, the definitions say ${ours}`];
}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
export const only = (value: unknown, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, record(value)[key]]));

/** With the keys of objects in one order. */
export function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Completeness over all services, once what the scenario awards is unknown. */
export function completenessAfter({ graph, changes }: RandomEstate) {
  const walk = walkable(knownGraph(graph, changes));
  return completenessOf(walk, servicesInScope(walk, null));
}

/** Rounded half up. */
export function rounded(value: number | null, decimals: number): number | null {
  if (value === null) return null;
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

export const weights: readonly WeightName[] = ['count', 'criticality', 'users', 'value'];
