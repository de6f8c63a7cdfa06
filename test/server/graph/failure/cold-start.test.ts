// Rings that hold only themselves up: what cannot start from nothing, and what waits for it.
import { describe, expect, it } from 'vitest';
import { coldRings } from '../../../../server/graph/failure/cold-start';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { drawn } from '../../../support/drawing';

function ringsIn(text: string) {
  const { estate } = drawn(text);
  const idsOf = (nodes: readonly number[]) => nodes.map((node) => estate.ids[node]);
  return coldRings(estate, { down: downFromTheStart(estate), checkpoint: () => undefined }).map(({ nodes, path, waiting, waitsForOther }) => ({
    nodes: idsOf(nodes),
    path: idsOf(path),
    waiting: idsOf(waiting),
    waitsForOther,
  }));
}

describe('a cold start', () => {
  it('starts every chain, and a ring that has something outside to begin with', () => {
    expect(ringsIn('svc:s -> cmp:a\ncmp:a -> cmp:b')).toEqual([]);
    expect(ringsIn('cmp:a -> 1 of (cmp:b, cmp:x)\ncmp:b -> cmp:a')).toEqual([]);
  });

  it('does not start a ring that needs itself, nor what waits for it', () => {
    const text = 'cmp:a -> cmp:b\ncmp:b -> cmp:a\nsvc:s -> cmp:b\nsvc:t -> svc:s\nsvc:u -> cmp:x';
    const ring = { nodes: ['cmp:a', 'cmp:b'], path: ['cmp:a', 'cmp:b', 'cmp:a'], waiting: ['svc:s', 'svc:t'], waitsForOther: false };
    expect(ringsIn(text)).toEqual([ring]);
  });

  it('puts what waits for two rings under the nearer one, and says which ring waits for another', () => {
    const text = 'cmp:a -> cmp:a\ncmp:b -> cmp:b\ncmp:b -> cmp:a\nsvc:s -> cmp:x\ncmp:x -> cmp:a\nsvc:s -> cmp:b';
    expect(ringsIn(text).map(({ nodes, waiting, waitsForOther }) => [nodes, waiting, waitsForOther])).toEqual([
      [['cmp:a'], ['cmp:x'], false],
      [['cmp:b'], ['svc:s'], true],
    ]);
  });

  it('does not start what has one of its two needs only', () => {
    expect(ringsIn('cmp:a -> cmp:a\nsvc:s -> cmp:x\nsvc:s -> cmp:a').map(({ waiting }) => waiting)).toEqual([['svc:s']]);
  });

  it('leaves out what is down already', () => {
    expect(ringsIn('cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:a is state down')).toEqual([]);
  });
});
