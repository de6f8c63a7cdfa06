// Which causes share the answer of another, and which need a column of their own.
import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../../../server/graph/kernel/chains';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { drawn } from '../../../support/drawing';

function chainsIn(text: string) {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate), contract: true });
  const idAt = (position: number) => estate.ids[graph.vertexAt[position] ?? -1] ?? 'a gate';
  const chains = chainsOf(graph, new Uint8Array(graph.size).fill(1));
  const endOf = (id: string) => idAt(chains.end[graph.positionOf[estate.indexOf.get(id) ?? -1] ?? -1] ?? -1);
  return { endOf, columns: [...chains.columns].map(idAt).sort() };
}

describe('chains of causes', () => {
  it('end where several rest on one, or nothing does', () => {
    const { endOf, columns } = chainsIn('svc:s -> cmp:a\ncmp:a -> cmp:b\nsvc:t -> cmp:b\ncmp:b -> cmp:c');
    expect([endOf('cmp:c'), endOf('cmp:b'), endOf('cmp:a')]).toEqual(['cmp:b', 'cmp:b', 'svc:s']);
    // What ends in something on which nothing rests needs no column: it takes down its chain.
    expect(columns).toEqual(['cmp:b']);
  });

  it('stop before a group with something to spare', () => {
    const { endOf, columns } = chainsIn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> cmp:x');
    expect([endOf('cmp:x'), endOf('cmp:a')]).toEqual(['cmp:a', 'cmp:a']);
    expect(columns).toContain('cmp:a');
  });

  it('do not go round a ring that has something to spare', () => {
    const { endOf } = chainsIn('cmp:a -> cmp:b\ncmp:b -> 1 of (cmp:a, cmp:c)\ncmp:a -> cmp:d');
    expect(endOf('cmp:b')).toBe('cmp:b');
  });
});
