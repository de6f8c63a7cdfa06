// The snapshot id by blocks is the snapshot id, also after changes.
import { expect, test } from 'vitest';
import { snapshotId } from '../../../server/estate/canonical';
import { CanonicalBlocks } from '../../../server/estate/canonical-blocks';
import { changeEstate, knownEstate } from '../../../server/estate/change/change-estate';
import { resolveEstate } from '../../../server/estate/resolve';
import { RandomHistory } from '../../oracle/random-states';
import { graphOf, node, source } from '../../support/estate';

test('an empty graph, and one that grows and shrinks over many blocks', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => node(`n${(at * 7919) % 100_000}`, 'Component', { name: `N ${at}` }));
  let input = { sources: [source('s', many(0))], judgements: [] };
  let known = knownEstate(input, graphOf(input));
  let blocks = CanonicalBlocks.of(known.graph);
  for (const count of [5000, 12_000, 12_001, 100, 0, 3]) {
    input = { ...input, sources: [source('s', many(count))] };
    const changed = changeEstate(known, input, 2);
    if (!changed) throw new Error('no patch');
    blocks = blocks.followed(known.graph, changed.graph, changed.patch);
    known = changed.known;
    expect(blocks.id()).toBe(snapshotId(graphOf(input)));
  }
});

test('a random history', () => {
  const history = new RandomHistory(5, 30);
  let known = knownEstate(history.input(), resolveEstate(history.input()).graph);
  let blocks = CanonicalBlocks.of(known.graph);
  for (let step = 0; step < 20; step += 1) {
    history.step();
    const changed = changeEstate(known, history.input(), 2);
    if (!changed) throw new Error('no patch');
    blocks = blocks.followed(known.graph, changed.graph, changed.patch);
    known = changed.known;
    expect(blocks.id()).toBe(snapshotId(resolveEstate(history.input()).graph));
  }
});
