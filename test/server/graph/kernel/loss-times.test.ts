// When what fails fails: tolerances add up along a chain, a group goes with the member that it could not miss, a ring is no cause of itself.
import { describe, expect, it } from 'vitest';
import { loseNodes } from '../../../../server/graph/failure/status';
import { lossTimes, remainingOf } from '../../../../server/graph/kernel/loss-times';
import { networkOf } from '../../../../server/graph/kernel/network';
import { drawn } from '../../../support/drawing';

function timesOf(text: string, causes: string[], reach: 'failed' | 'weakened' = 'failed'): Record<string, number> {
  const { estate } = drawn(text);
  const losses = loseNodes(
    estate,
    causes.map((id) => estate.indexOf.get(id) ?? -1),
  );
  const times = lossTimes(networkOf(estate), losses, reach);
  return Object.fromEntries(estate.ids.map((id, node) => [id, times[node] ?? Number.NaN]));
}

const never = Number.POSITIVE_INFINITY;

describe('the hour of a failure', () => {
  it('is the sum of the tolerances on the way, by the shortest way', () => {
    const text = 'svc:s -> cmp:a : toleranceHours 24\nsvc:s -> cmp:b : toleranceHours 2\ncmp:b -> cmp:a : toleranceHours 4';
    expect(timesOf(text, ['cmp:a'])).toEqual({ 'cmp:a': 0, 'cmp:b': 4, 'svc:s': 6 });
  });

  it('of a group is that of the member that it could not miss', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> cmp:x : toleranceHours 1\ncmp:b -> cmp:x : toleranceHours 9\ncmp:c -> cmp:x : toleranceHours 5';
    expect(timesOf(text, ['cmp:x'])).toMatchObject({ 'cmp:a': 1, 'cmp:c': 5, 'cmp:b': 9, 'svc:s': 5 });
  });

  it('never comes of a ring by itself', () => {
    const text = 'cmp:a -> 1 of (cmp:b, cmp:x)\ncmp:b -> cmp:a\ncmp:y -> cmp:x : toleranceHours 3';
    expect(timesOf(text, ['cmp:x'])).toEqual({ 'cmp:a': never, 'cmp:b': never, 'cmp:x': 0, 'cmp:y': 3 });
  });

  it('is never for what is down already, and groups count without it', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b) : toleranceHours 8\ncmp:b is state down';
    expect(timesOf(text, ['cmp:a'])).toEqual({ 'cmp:a': 0, 'cmp:b': never, 'svc:s': 8 });
  });

  it('counts what degrades when that is asked', () => {
    const text = 'svc:s -> cmp:a : degrades, toleranceHours 5';
    expect(timesOf(text, ['cmp:a'])['svc:s']).toBe(never);
    expect(timesOf(text, ['cmp:a'], 'weakened')['svc:s']).toBe(5);
  });
});

describe('what a group can still miss', () => {
  it('is its spare capacity and one, without what is down', () => {
    const { estate } = drawn('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)');
    const network = networkOf(estate);
    const down = new Uint8Array(network.vertexCount);
    expect([...remainingOf(network, down)]).toEqual([3]);
    down[estate.indexOf.get('cmp:a') ?? -1] = 1;
    expect([...remainingOf(network, down)]).toEqual([2]);
  });
});
