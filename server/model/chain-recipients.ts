// Decides which recipients under one contract hang directly under it (semantics §1 “Contract-scoped chains”). The estate, which warns about
// them, and the engine, which computes with them, both use this one rule; so it works on ids and on numbers. Cost: linear.

import { addTo } from './group-by';

/** A SUBCONTRACTED_TO relation of one contract that propagates; null: without recipient. */
export interface ChainLink<T> {
  readonly provider: T;
  readonly recipient: T | null;
}

/** Why a recipient hangs: it delivers nothing under the contract, or it stands in a ring that nothing ties to the contract. */
export type Hanging = 'delivers-nothing' | 'loose-ring';

type Lists<T> = ReadonlyMap<T, readonly T[]>;

/** Adds these and everything that can be reached from them; what was reached before is not gone through again. */
function spread<T>(start: Iterable<T>, next: Lists<T>, reached: Set<T>): Set<T> {
  const waiting: T[] = [];
  const add = (one: T) => {
    if (reached.has(one)) return;
    reached.add(one);
    waiting.push(one);
  };
  for (const one of start) add(one);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) for (const other of next.get(one) ?? []) add(other);
  return reached;
}

/**
 * Rings above which nothing stands. Starting from whatever no earlier start reached, every such ring gets one start; seen from the last
 * start back, one that a later start reaches stands below a ring, and any other is in one: all that is above it.
 */
function topRings<T>(loose: readonly T[], below: Lists<T>, above: Lists<T>): Set<T> {
  const [reached, rings, fromLater] = [new Set<T>(), new Set<T>(), new Set<T>()];
  const starts: T[] = [];
  for (const one of loose) {
    if (reached.has(one)) continue;
    starts.push(one);
    spread([one], below, reached);
  }
  for (const start of starts.reverse()) {
    if (fromLater.has(start)) continue;
    spread([start], above, rings);
    spread([start], below, fromLater);
  }
  return rings;
}

/**
 * The recipients that hang directly under their contract: what delivers to them belongs to the contract itself. What stands below a ring
 * that hangs is tied by it. `suppliers`: targets of SUPPLIED_BY.
 */
export function hangingRecipients<T>(suppliers: Iterable<T>, chain: readonly ChainLink<T>[]): Map<T, Hanging> {
  const tied = new Set(suppliers);
  const providers = new Set(tied);
  const links: [recipient: T, provider: T][] = [];
  for (const { provider, recipient } of chain) {
    providers.add(provider);
    if (recipient === null) tied.add(provider);
    else links.push([recipient, provider]);
  }
  const hanging = new Map<T, Hanging>();
  for (const [recipient] of links) if (!providers.has(recipient)) hanging.set(recipient, 'delivers-nothing');
  const below = new Map<T, T[]>();
  for (const [recipient, provider] of links) addTo(below, recipient, provider);
  const held = spread([...tied, ...hanging.keys()], below, new Set());
  const loose = [...below.keys()].filter((one) => !held.has(one));
  if (loose.length === 0) return hanging;
  const above = new Map<T, T[]>();
  for (const [recipient, provider] of links) addTo(above, provider, recipient);
  for (const one of topRings(loose, below, above)) hanging.set(one, 'loose-ring');
  return hanging;
}
