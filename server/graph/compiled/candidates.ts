// Which nodes may be the cause (semantics §3 “Candidates”): by kind, never a country, never what is already down.
import type { NodeKind } from '../../model/vocabulary';
import type { CompiledEstate } from './compiled';

/** Nodes of these kinds that are not down, ascending. `down`: 1 per vertex that is down from the start. */
export function candidatesOf(estate: CompiledEstate, among: readonly NodeKind[], down: Uint8Array): Int32Array {
  const found: number[] = [];
  const wanted = new Set(among);
  estate.kinds.forEach((kind, node) => {
    if (kind !== 'Country' && down[node] === 0 && wanted.has(kind)) found.push(node);
  });
  return Int32Array.from(found);
}
