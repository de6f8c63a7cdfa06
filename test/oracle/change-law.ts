// The law of changes: what a change makes of a graph by itself equals the graph computed from nothing, in every word.
import { isDeepStrictEqual } from 'node:util';
import { changeEstate, type KnownEstate, knownEstate } from '../../server/estate/change/change-estate';
import type { ResolvedEstate } from '../../server/estate/input';
import { resolveEstate } from '../../server/estate/resolve';
import { RandomHistory } from './random-states';

/** A graph with all that it says, in its order. */
function words({ graph: { nodes, relations, aliases, disputes, issues } }: Pick<ResolvedEstate, 'graph'>): Record<string, readonly unknown[]> {
  return { nodes, relations, aliases: [...aliases], disputes, issues };
}

/** The first thing that is said otherwise; undefined: nothing. */
function differenceOf(changed: Record<string, readonly unknown[]>, whole: Record<string, readonly unknown[]>): string | undefined {
  for (const [part, list] of Object.entries(whole)) {
    const own = changed[part] ?? [];
    if (isDeepStrictEqual(own, list)) continue;
    const at = list.findIndex((one, place) => !isDeepStrictEqual(one, own[place]));
    const place = at < 0 ? list.length : at;
    return `${part} ${place}: ${JSON.stringify(own[place])} and not ${JSON.stringify(list[place])}`;
  }
  return undefined;
}

/** Follows one random history. Returns of how many changes each made a part only. */
export function followHistory({ seed, spread, steps }: { readonly seed: number; readonly spread: number; readonly steps: number }): number {
  const history = new RandomHistory(seed, spread);
  const start = history.input();
  let known: KnownEstate = knownEstate(start, resolveEstate(start).graph);
  let parts = 0;
  for (let step = 0; step < steps; step += 1) {
    const word = history.step();
    const input = history.input();
    const whole = resolveEstate(input);
    const changed = changeEstate(known, input, 2);
    const where = `seed ${seed}, spread ${spread}, step ${step} (${word})`;
    if (!changed) throw new Error(`${where}: the patch does not fit`);
    const differing = differenceOf(words(changed), words(whole));
    if (differing) throw new Error(`${where}: ${differing}`);
    for (const [claim, issue] of changed.rejected)
      if (!isDeepStrictEqual(whole.rejected.get(claim), issue)) throw new Error(`${where}: rejected otherwise: ${JSON.stringify(claim)}`);
    parts += changeEstate(known, input) ? 1 : 0;
    known = changed.known;
  }
  return parts;
}
