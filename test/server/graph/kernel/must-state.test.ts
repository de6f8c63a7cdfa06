// Must rows after losses are those of the estate in which that is lost, and taking back brings the old ones back.
import { describe, expect, it } from 'vitest';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { MustState } from '../../../../server/graph/kernel/must-state';
import { drawn } from '../../../support/drawing';

const names = ['cmp:a', 'cmp:b', 'cmp:c', 'cmp:x'];

function stateOf(text: string) {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate) });
  const seatOf = (id: string) => graph.positionOf[estate.indexOf.get(id) ?? -1] ?? -1;
  const state = new MustState(graph, names.map(seatOf), () => undefined);
  /** Which of the names take this node down alone, as it stands. */
  const rowOf = (id: string) => names.filter((_, bit) => ((state.rowOf(seatOf(id))[0] ?? 0) >> bit) & 1);
  return { fail: (id: string) => state.fail(seatOf(id)), undo: () => state.undo(), rowOf, isLost: (id: string) => state.dead[seatOf(id)] === 1 };
}

describe('Must sets that follow what fails', () => {
  const text = 'svc:s -> 1 of (cmp:a, cmp:b, cmp:c)\ncmp:b -> cmp:x\ncmp:c -> cmp:x';

  it('grow when a group has less to spare', () => {
    const state = stateOf(text);
    expect(state.rowOf('svc:s')).toEqual([]);
    state.fail('cmp:a');
    expect(state.rowOf('svc:s')).toEqual(['cmp:x']);
    state.fail('cmp:b');
    expect(state.rowOf('svc:s')).toEqual(['cmp:c', 'cmp:x']);
    expect(state.isLost('svc:s')).toBe(false);
  });

  it('are what they were once losses are taken back, one by one', () => {
    const state = stateOf(text);
    state.fail('cmp:a');
    state.fail('cmp:x');
    expect([state.isLost('svc:s'), state.isLost('cmp:c')]).toEqual([true, true]);
    state.undo();
    expect([state.isLost('svc:s'), state.isLost('cmp:c'), state.rowOf('svc:s')]).toEqual([false, false, ['cmp:x']]);
    state.undo();
    expect([state.isLost('cmp:a'), state.rowOf('svc:s')]).toEqual([false, []]);
    // The group has all of its spare capacity again.
    state.fail('cmp:b');
    expect([state.isLost('svc:s'), state.rowOf('svc:s')]).toEqual([false, []]);
  });

  it('hold on a ring that is only now without spare capacity', () => {
    const state = stateOf('cmp:a -> 1 of (cmp:b, cmp:c)\ncmp:b -> cmp:a\ncmp:b -> cmp:x');
    expect(state.rowOf('cmp:a')).toEqual(['cmp:a']);
    state.fail('cmp:c');
    expect(state.rowOf('cmp:a')).toEqual(['cmp:a', 'cmp:b', 'cmp:x']);
    state.undo();
    expect(state.rowOf('cmp:a')).toEqual(['cmp:a']);
  });
});
