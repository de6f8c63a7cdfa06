// When what failed is back: by its fallback, or when what it rests on is back; a ring restarts together.
import { describe, expect, it } from 'vitest';
import { backTimes } from '../../../../server/graph/failure/recovery';
import { loseNodes } from '../../../../server/graph/failure/status';
import { lossTimes } from '../../../../server/graph/kernel/loss-times';
import { networkOf } from '../../../../server/graph/kernel/network';
import { drawn } from '../../../support/drawing';

/** `activation`: hours from failure until the fallback of a node works. */
function backIn(text: string, cause: string, activation: Record<string, number>): Record<string, number> {
  const { estate } = drawn(text);
  const nodeOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const losses = loseNodes(estate, [nodeOf(cause)]);
  const network = networkOf(estate);
  const times = lossTimes(network, losses, 'failed');
  const hours = new Map(Object.entries(activation).map(([id, hour]): [number, number] => [nodeOf(id), hour]));
  const back = backTimes(network, losses, { times, activation: hours });
  return Object.fromEntries(estate.ids.map((id, node) => [id, back[node] ?? Number.NaN]));
}

const never = Number.POSITIVE_INFINITY;

describe('the hour at which something is back', () => {
  it('is never without a fallback, and 0 for what did not fail', () => {
    expect(backIn('svc:s -> cmp:a\nsvc:t -> cmp:b', 'cmp:a', {})).toEqual({ 'cmp:a': never, 'cmp:b': 0, 'svc:s': never, 'svc:t': 0 });
  });

  it('is that of its own fallback, or of what it rests on: the sooner', () => {
    const text = 'svc:s -> cmp:a\nsvc:t -> cmp:a';
    expect(backIn(text, 'cmp:a', { 'cmp:a': 10, 'svc:s': 4 })).toEqual({ 'cmp:a': 10, 'svc:s': 4, 'svc:t': 10 });
  });

  it('counts from the failure, which may be late', () => {
    expect(backIn('svc:s -> cmp:a : toleranceHours 24', 'cmp:a', { 'svc:s': 4 })).toEqual({ 'cmp:a': never, 'svc:s': 28 });
    expect(backIn('svc:s -> cmp:a : toleranceHours 24', 'cmp:a', { 'cmp:a': 30 })).toEqual({ 'cmp:a': 30, 'svc:s': 30 });
  });

  it('of a group is the hour at which enough of its members are back', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> sup:x\ncmp:b -> sup:x\ncmp:c -> sup:x';
    expect(backIn(text, 'sup:x', { 'cmp:a': 3, 'cmp:b': 9, 'cmp:c': 5 })['svc:s']).toBe(5);
  });

  it('is one for a whole ring, once its outside cause is back', () => {
    const text = 'cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:a -> sup:x';
    expect(backIn(text, 'sup:x', { 'sup:x': 7 })).toEqual({ 'cmp:a': 7, 'cmp:b': 7, 'sup:x': 7 });
    expect(backIn(text, 'sup:x', {})).toEqual({ 'cmp:a': never, 'cmp:b': never, 'sup:x': never });
  });
});
