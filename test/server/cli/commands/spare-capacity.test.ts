// How spare capacity is shown to a reader.
import { expect, it } from 'vitest';
import { spareCapacity } from '../../../../server/cli/commands/spare-capacity';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> 1 of (cmp:a, cmp:b) as spare\n cmp:b -> sup:b';

it('a member lost is set beside what may not fail then', () => {
  const text = shown(spareCapacity, estate);
  expect(text).toMatch(/^1 group with spare capacity; /);
  const rows = rowsBelow(text, '');
  expect(rows.find(([, , member]) => member === 'cmp:a')?.slice(0, 4)).toEqual(['svc:s', 'spare: 1 of 2', 'cmp:a', 'sup:b']);
  expect(text).not.toContain('Not complete');
});

it('what was left out is said, with how to ask about it', () => {
  const answer = answerOf('spare-capacity', estate);
  const partly = { ...answer, complete: false };
  expect(spareCapacity.print(partly, bareNames)).toContain('Not complete: not every pair is listed.\n');
  const without = { ...partly, counts: { ...(answer.counts as object), groupsLeftOut: 2 } };
  expect(spareCapacity.print(without, bareNames)).toContain('2 groups left out: ask about their node with --dependent.');
});
