// The threshold graph: what is down is folded in, equal groups share a gate, and what always falls together shares a position.
import { describe, expect, it } from 'vitest';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { drawn } from '../../../support/drawing';

function graphOf(text: string, contract = true) {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate), contract });
  const positionOf = (id: string) => graph.positionOf[estate.indexOf.get(id) ?? -1] ?? -1;
  const inputsOf = (position: number) => [...graph.inputs.items.subarray(graph.inputs.offset[position], graph.inputs.offset[position + 1])];
  const gates = [...graph.threshold.keys()].filter((position) => (graph.threshold[position] ?? 1) > 1);
  return { graph, positionOf, inputsOf, gates, thresholds: gates.map((gate) => graph.threshold[gate]) };
}

describe('the threshold graph', () => {
  it('numbers inputs first', () => {
    const { positionOf } = graphOf('svc:s -> cmp:a\ncmp:a -> cmp:b');
    expect([positionOf('cmp:b'), positionOf('cmp:a'), positionOf('svc:s')]).toEqual([0, 1, 2]);
  });

  it('has one gate for groups that ask the same of the same members', () => {
    const { gates, inputsOf } = graphOf('svc:s -> 1 of (cmp:a, cmp:b) as g\nsvc:t -> 1 of (cmp:a, cmp:b) as h');
    expect(gates).toHaveLength(1);
    expect(inputsOf(gates[0] ?? -1)).toHaveLength(2);
    expect(graphOf('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)\nsvc:t -> 2 of (cmp:a, cmp:b, cmp:c)').thresholds).toEqual([3, 2]);
  });

  it('counts groups without what is down, which has no position', () => {
    const { positionOf, gates, inputsOf } = graphOf('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b is state down');
    expect(positionOf('cmp:b')).toBe(-1);
    expect(gates).toEqual([]);
    expect(inputsOf(positionOf('svc:s'))).toEqual([positionOf('cmp:a')]);
  });

  it('makes a ring without spare capacity one position, when contracted', () => {
    const ring = 'cmp:a -> cmp:b\ncmp:b -> cmp:c\ncmp:c -> cmp:a\nsvc:s -> cmp:a';
    const contracted = graphOf(ring);
    expect(contracted.graph.size).toBe(2);
    expect(contracted.positionOf('cmp:a')).toBe(contracted.positionOf('cmp:c'));
    expect(graphOf(ring, false).graph.size).toBe(4);
  });

  it('keeps all members of a group that stand on one ring', () => {
    const { gates, inputsOf, positionOf } = graphOf('cmp:a -> cmp:b\ncmp:b -> cmp:a\nsvc:s -> 1 of (cmp:a, cmp:b, cmp:c)');
    const at = positionOf('cmp:a');
    expect(inputsOf(gates[0] ?? -1).filter((input) => input === at)).toHaveLength(2);
  });

  it('lets a provider stand for a delivery that rests on it alone, when contracted', () => {
    const text = 'con:c -> sup:a\ncon:d -> sup:a\ncon:d => sup:b for sup:a';
    // Three nodes and two contracts; the delivery of a under d rests on b as well, and that of b on b alone.
    expect(graphOf(text).graph.size).toBe(5);
    expect(graphOf(text, false).graph.size).toBe(7);
  });
});
