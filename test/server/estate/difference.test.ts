// What an import changes.
import { describe, expect, it } from 'vitest';
import { changeEstate, knownEstate } from '../../../server/estate/change/change-estate';
import { rememberPatch } from '../../../server/estate/change/origin';
import { compareFor, compareGraphs, unchangedGraph } from '../../../server/estate/difference';
import type { EstateInput } from '../../../server/estate/input';
import { resolveEstate } from '../../../server/estate/resolve';
import { graphOf, node, relation, source } from '../../support/estate';

const before = graphOf([
  node('cmp:a', 'Component', { name: 'A' }),
  node('cmp:b', 'Component'),
  node('cmp:c', 'Component'),
  relation(['cmp:a', 'DEPENDS_ON', 'cmp:b'], { toleranceHours: 1 }),
  relation(['cmp:b', 'DEPENDS_ON', 'cmp:c']),
]);
const after = graphOf([
  node('cmp:a', 'Component', { name: 'Other' }),
  node('cmp:b', 'Component'),
  node('cmp:d', 'Component'),
  relation(['cmp:a', 'DEPENDS_ON', 'cmp:b'], { toleranceHours: 2 }),
  relation(['cmp:a', 'DEPENDS_ON', 'cmp:b'], { toleranceHours: 2, group: 'g' }),
]);

describe('two graphs', () => {
  it('differ by what was added, changed and removed, a relation by its identity', () => {
    expect(compareGraphs(before, after)).toEqual({
      nodes: { added: 1, changed: 1, removed: 1, unchanged: 1 },
      relations: { added: 1, changed: 1, removed: 1, unchanged: 0 },
    });
  });

  it('add up: what was there is unchanged, changed or removed; what is there unchanged, changed or added', () => {
    for (const [name, one] of Object.entries(compareGraphs(before, after))) {
      const [old, now] = name === 'nodes' ? [before.nodes, after.nodes] : [before.relations, after.relations];
      expect(one.unchanged + one.changed + one.removed).toBe(old.length);
      expect(one.unchanged + one.changed + one.added).toBe(now.length);
    }
  });

  it('that say the same are unchanged whoever says it', () => {
    const other = graphOf({ sources: [source('other', [node('cmp:b', 'Component')])], judgements: [] });
    expect(compareGraphs(graphOf([node('cmp:b', 'Component')]), other).nodes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 1 });
  });
});

describe('what a source states', () => {
  const two = graphOf({
    sources: [source('one', [node('cmp:a', 'Component'), node('cmp:b', 'Component')]), source('two', [node('cmp:b', 'Component'), node('cmp:c', 'Component')])],
    judgements: [],
  });

  it('of the unchanged is counted apart', () => {
    expect(compareFor('one', two, two).unchangedOfSource).toEqual({ nodes: 2, relations: 0 });
    expect(compareFor('nobody', two, two).unchangedOfSource.nodes).toBe(0);
    expect(compareFor(null, two, two).unchangedOfSource.nodes).toBe(0);
  });

  it('of a graph beside itself is told without comparing', () => {
    for (const name of ['one', 'two', 'nobody']) expect(unchangedGraph(name, two)).toEqual(compareFor(name, two, two));
  });

  it('is the same through changes that follow each other, told without counting all of it again', () => {
    const rest = Array.from({ length: 40 }, (_, at) => node(`cmp:${at}`, 'Component'));
    const edits = (...ids: string[]) => source('edits', ids.map((id) => node(id, 'Component', { name: `Edit of ${id}` })), 1); // biome-ignore format: one line
    let input: EstateInput = { sources: [source('cmdb', rest)], judgements: [] };
    let known = knownEstate(input, resolveEstate(input).graph);
    const turns = [edits('cmp:3'), edits('cmp:3', 'cmp:9'), edits('cmp:9'), edits('cmp:9', 'new'), edits('new')];
    for (const [turn, more] of turns.entries()) {
      input = { ...input, sources: [source('cmdb', rest), { ...more, import: `imp-${turn}` }] };
      const change = changeEstate(known, input, 1);
      if (!change) throw new Error('computed as a whole');
      rememberPatch(change.graph, known.graph, change.patch);
      // An undo compares for no source; what was counted is carried on all the same.
      if (turn === 2) compareGraphs(known.graph, change.graph);
      else
        for (const name of ['edits', 'cmdb']) expect(compareFor(name, known.graph, change.graph)).toEqual(compareFor(name, known.graph, { ...change.graph }));
      known = change.known;
    }
  });
});
