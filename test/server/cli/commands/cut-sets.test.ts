// How the smallest combinations are shown to a reader.
import { describe, expect, it } from 'vitest';
import { cutSets } from '../../../../server/cli/commands/cut-sets';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> 1 of (cmp:a, cmp:b) as spare\n svc:s -> cmp:c\n cmp:a -> sup:a\n cmp:b -> sup:b';
const asked = { service: 'svc:s', maxOrder: 2 };

describe('cut-sets', () => {
  it('say how many there are of each order, and list them, the smallest first', () => {
    const text = shown(cutSets, estate, asked);
    expect(text).toMatch(/^What takes down svc:s in combinations of at most 2\.\n1 of 1 node, 4 of 2 nodes\.\n/);
    expect(rowsBelow(text, '').map(([order, set]) => `${order} ${set}`)).toEqual([
      '1 cmp:c',
      '2 cmp:a + cmp:b',
      '2 cmp:a + sup:b',
      '2 cmp:b + sup:a',
      '2 sup:a + sup:b',
    ]);
  });

  it('as classes say what can stand in for what', () => {
    const text = shown(cutSets, estate, { ...asked, classes: true });
    expect(rowsBelow(text, '').map(([, set]) => set)).toEqual(['cmp:c', 'cmp:a | sup:a + cmp:b | sup:b']);
  });

  it('say whether the limit or the time cut them off', () => {
    const answer = answerOf('cut-sets', estate, asked);
    expect(cutSets.print(answer, bareNames)).not.toContain('Not complete');
    const left = (answer.cutSets as unknown[]).slice(1);
    expect(cutSets.print({ ...answer, complete: false, cutSets: left }, bareNames)).toContain('Not complete: the limit left some out.');
    expect(cutSets.print({ ...answer, complete: false }, bareNames)).toContain('Not complete: time ran out, there may be more.');
  });
});
