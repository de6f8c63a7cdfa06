// Must sets on drawn estates: which causes each take a node down alone, over groups and rings, and over more than one block.
import { describe, expect, it } from 'vitest';
import { downFromTheStart, Failure } from '../../../../server/graph/kernel/failure';
import { eachInRow, eachMustBlock } from '../../../../server/graph/kernel/must';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { seeded } from '../../../bench/generate-estate';
import { drawn } from '../../../support/drawing';

/** Per node the ids of the causes that take it down alone, itself included. */
function mustSets(text: string): Record<string, string[]> {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate) });
  const causes = Int32Array.from({ length: estate.nodeCount }, (_, node) => graph.positionOf[node] ?? -1)
    .filter((position) => position >= 0)
    .sort();
  const found = Object.fromEntries(estate.ids.map((id): [string, string[]] => [id, []]));
  eachMustBlock(graph, causes, (block) => {
    estate.ids.forEach((id, node) => {
      const position = graph.positionOf[node] ?? -1;
      if (position >= 0) eachInRow(block, position, (cause) => found[id]?.push(estate.ids[graph.vertexAt[causes[cause] ?? -1] ?? -1] ?? '?'));
    });
  });
  for (const list of Object.values(found)) list.sort();
  return found;
}

describe('the Must set of a node', () => {
  it('holds itself and what a chain rests on', () => {
    expect(mustSets('svc:s -> cmp:a\ncmp:a -> cmp:b')).toMatchObject({ 'svc:s': ['cmp:a', 'cmp:b', 'svc:s'], 'cmp:b': ['cmp:b'] });
  });

  it('holds of a group only what defeats it alone', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> cmp:x\ncmp:b -> cmp:x';
    expect(mustSets(text)['svc:s']).toEqual(['cmp:x', 'svc:s']);
    expect(mustSets('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> cmp:x\ncmp:b -> cmp:x')['svc:s']).toEqual(['svc:s']);
  });

  it('does not let a ring be lost without a cause, and loses all of it from anywhere', () => {
    expect(mustSets('cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:b -> cmp:x')).toMatchObject({ 'cmp:a': ['cmp:a', 'cmp:b', 'cmp:x'], 'cmp:x': ['cmp:x'] });
    expect(mustSets('cmp:a -> 1 of (cmp:b, cmp:x)\ncmp:b -> 1 of (cmp:a, cmp:x)')).toMatchObject({ 'cmp:a': ['cmp:a'], 'cmp:b': ['cmp:b'] });
  });

  it('counts a group without what is down already', () => {
    expect(mustSets('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b is state down')['svc:s']).toEqual(['cmp:a', 'svc:s']);
  });

  it('is what failing each cause gives, with more causes than one block holds', () => {
    const random = seeded(11);
    const pick = () => Math.floor(random() * 600);
    const lines = Array.from({ length: 700 }, (_, at) =>
      at % 3 === 0 ? `cmp:${pick()} -> 1 of (cmp:${pick()}, cmp:${pick()}, cmp:${pick()})` : `cmp:${pick()} -> cmp:${pick()}`,
    );
    const text = lines.join('\n');
    const { estate } = drawn(text);
    expect(estate.nodeCount).toBeGreaterThan(512);
    const failure = new Failure(estate);
    const expected = Object.fromEntries(estate.ids.map((id): [string, string[]] => [id, []]));
    estate.ids.forEach((id, node) => {
      failure.run([node]);
      for (const lost of failure.order.subarray(0, failure.count)) expected[estate.ids[lost] ?? '']?.push(id);
      failure.reset();
    });
    for (const list of Object.values(expected)) list.sort();
    expect(mustSets(text)).toEqual(expected);
  });
});
