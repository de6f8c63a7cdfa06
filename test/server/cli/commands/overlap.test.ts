// How overlap of direct suppliers is shown to a reader.
import { expect, it } from 'vitest';
import { overlap } from '../../../../server/cli/commands/overlap';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = `
  svc:s -> con:a
  svc:s -> con:b
  con:a -> sup:a
  con:b -> sup:b
  con:a => sup:x for sup:a
  con:b => sup:x for sup:b`;

it('a pair says what it shares, and for how much of the services', () => {
  const text = shown(overlap, estate);
  expect(text).toMatch(/^1 pair of 2 direct suppliers that rest on the same\.\n/);
  expect(rowsBelow(text, '')).toEqual([['sup:a', 'sup:b', '100.0 %', '1', '100.0 %', 'sup:x']]);
  expect(text).not.toContain('From sup:a');
});

it('the paths of both are shown when they were asked for', () => {
  const rows = rowsBelow(shown(overlap, estate, { paths: true }), 'From sup:a and sup:b');
  expect(rows.map(([to, first, second]) => [to, first?.includes('con:a'), second?.includes('con:b')])).toEqual([['sup:x', true, true]]);
});

it('a list that is not whole says so', () => {
  expect(overlap.print({ ...answerOf('overlap', estate), complete: false }, bareNames)).toContain('The heaviest 1 are listed; raise --limit for more.');
});
