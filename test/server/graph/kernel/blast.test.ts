// The fast blast radius on the threshold graph fails the same nodes as counting on the groups does, pushed and pulled, one after another.
import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../../server/analysis/effect';
import { Blast } from '../../../../server/graph/kernel/blast';
import { downFromTheStart, Failure } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { seeded } from '../../../bench/generate-estate';
import { drawn } from '../../../support/drawing';

/** Rings, groups and chains at random; `dense` ones fall by and large as a whole, others bit by bit. */
function randomText(seed: number, { nodes, groups, dense }: { readonly nodes: number; readonly groups: number; readonly dense: boolean }): string {
  const random = seeded(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const lines = [`cmp:${pick(nodes)} is state down`];
  for (let at = 0; at < nodes; at += 1) {
    if (dense || at % 2 === 0) lines.push(`cmp:${at} -> cmp:${pick(nodes)}`);
    if (at % groups === 0) lines.push(`cmp:${at} -> ${1 + pick(2)} of (cmp:${pick(nodes)}, cmp:${pick(nodes)}, cmp:${pick(nodes)})`);
  }
  return lines.join('\n');
}

describe('a blast radius on the threshold graph', () => {
  test.each([
    { seed: 1, nodes: 200, groups: 2, dense: false },
    { seed: 2, nodes: 200, groups: 3, dense: true },
    { seed: 3, nodes: 90, groups: 1, dense: true },
    { seed: 4, nodes: 300, groups: 1, dense: false },
  ])('is that of failing each node, one after another, on estate $seed', ({ seed, ...shape }) => {
    const { estate } = drawn(randomText(seed, shape));
    const down = downFromTheStart(estate);
    const failure = new Failure(estate);
    const blast = new Blast(mustGraphOf(estate, { down, contract: seed % 2 === 0 }));
    const sizes: number[] = [];
    for (let node = 0; node < estate.nodeCount; node += 1) {
      if (down[node] === 1) continue;
      // Every third time two fail together.
      const causes = node % 3 === 0 ? [node, (node * 7) % estate.nodeCount].filter((one) => down[one] === 0) : [node];
      failure.run(causes);
      blast.run(causes.map((one) => blast.graph.positionOf[one] as number));
      const found: number[] = [];
      const { vertices } = blast.graph;
      blast.eachFailed((position) => found.push(...vertices.items.subarray(vertices.offset[position], vertices.offset[position + 1])));
      expect(found.sort((a, b) => a - b)).toEqual([...failure.order.subarray(0, failure.count)].sort((a, b) => a - b));
      sizes.push(found.length);
      failure.reset();
      blast.reset();
    }
    // Both ways were taken: a few nodes are pushed, more than one in 32 pulled.
    expect(Math.min(...sizes)).toBeLessThan(estate.nodeCount / 32);
    expect(Math.max(...sizes)).toBeGreaterThan(estate.nodeCount / 32);
  });

  test('pulled round a ring until nothing changes', () => {
    // x takes down a broad layer first; the ring of groups then falls against the order of its positions.
    const layer = Array.from({ length: 40 }, (_, at) => `cmp:l${at} -> sup:x`);
    const ring = Array.from({ length: 12 }, (_, at) => `cmp:r${at} -> 2 of (cmp:r${(at + 1) % 12}, cmp:l${at}, cmp:free${at})`);
    const { estate } = drawn([...layer, ...ring, 'cmp:r5 -> sup:x', 'svc:s -> cmp:r6'].join('\n'));
    const blast = new Blast(mustGraphOf(estate, { down: new Uint8Array(estate.vertexCount) }));
    blast.run([blast.graph.positionOf[estate.indexOf.get('sup:x') ?? -1] as number]);
    expect(blast.failed[blast.graph.positionOf[estate.indexOf.get('svc:s') ?? -1] as number]).toBe(1);
  });
});

describe('the effect of one node', () => {
  test('counts what fails with it, itself left out, and services and vital ones among them', () => {
    const subject = drawn('svc:v is criticality vital\nsvc:v -> con:c\nsvc:s -> con:c\ncon:c -> sup:a\nsup:b is state down\nsvc:t -> 1 of (sup:b, sup:c)');
    expect(effectOf(subject, 'sup:a')).toEqual({ alreadyDown: false, nodes: 3, services: 2, vital: 1 });
    expect(effectOf(subject, 'sup:c')).toEqual({ alreadyDown: false, nodes: 1, services: 1, vital: 0 });
    expect(effectOf(subject, 'sup:b')).toEqual({ alreadyDown: true, nodes: 0, services: 0, vital: 0 });
  });
});
