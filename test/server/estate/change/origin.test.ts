// Two graphs of which the patch between them is known compare as two of which nothing is known.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { changeEstate, knownEstate } from '../../../../server/estate/change/change-estate';
import { isPatched, patchFrom, rememberPatch } from '../../../../server/estate/change/origin';
import { compareFor } from '../../../../server/estate/difference';
import { differencesOf } from '../../../../server/estate/differences';
import { resolveEstate } from '../../../../server/estate/resolve';
import { transitionOf } from '../../../../server/estate/transition';
import type { EstateGraph } from '../../../../server/model/graph';
import { RandomHistory } from '../../../oracle/random-states';

/** The same graph, of which nobody knows where it came from. */
const unknown = ({ nodes, relations, aliases, disputes, issues }: EstateGraph): EstateGraph => ({ nodes, relations, aliases, disputes, issues });
const snapshot = (graph: EstateGraph) => ({ id: '', asOf: null, graph });

function stood(before: EstateGraph, after: EstateGraph) {
  const { earlier, touched } = transitionOf(snapshot(before), snapshot(after));
  return { touched, earlier: after.nodes.map((_, at) => [...earlier(at)]) };
}

test.for([3, 30, 200])('changes, differences and what stands for what, with %i ids of a kind beside those that meet', (spread) => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const history = new RandomHistory(seed * 31 + spread, spread);
    let known = knownEstate(history.input(), resolveEstate(history.input()).graph);
    for (let step = 0; step < 8; step += 1) {
      history.step();
      const changed = changeEstate(known, history.input(), 2);
      if (!changed) throw new Error('no patch');
      const [before, after] = [known.graph, changed.graph];
      rememberPatch(after, before, changed.patch);
      expect([isPatched(after), patchFrom(before, after)]).toEqual([true, changed.patch]);
      for (const source of ['p', 'q', null]) expect(compareFor(source, before, after)).toEqual(compareFor(source, before, unknown(after)));
      expect(stood(before, after)).toEqual(stood(before, unknown(after)));
      const states = { source: 'p', before, after };
      expect([...differencesOf(states)]).toEqual([...differencesOf({ ...states, after: unknown(after) })]);
      known = changed.known;
    }
  }
});

test('a graph does not hold those before it', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const nothing = { gone: [], come: [] };
  const patch = { nodes: nothing, relations: nothing, aliases: nothing, disputes: nothing, issues: nothing };
  const made = (): EstateGraph => ({ nodes: [], relations: [], aliases: new Map(), disputes: [], issues: [] });
  const chain: WeakRef<EstateGraph>[] = [];
  let last = made();
  for (let at = 0; at < 5; at += 1) {
    const next = made();
    rememberPatch(next, last, patch);
    chain.push(new WeakRef(last));
    last = next;
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect([isPatched(last), chain.filter((one) => one.deref() !== undefined)]).toEqual([true, []]);
});
