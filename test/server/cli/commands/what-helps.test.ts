// How the changes that help most are shown to a reader.
import { expect, it } from 'vitest';
import { whatHelps } from '../../../../server/cli/commands/what-helps';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> con:a\n con:a -> sup:a\n svc:s is criticality vital';

it('it begins with how many places there are, and the largest blast radius', () => {
  const text = shown(whatHelps, estate);
  expect(text).toMatch(/^\d+ places? where one member more helps; 1 contract where a tested fallback does\.\nLargest blast radius: weight 8, of sup:a\.\n/);
  expect(rowsBelow(text, 'One independent member more').map(([of, where]) => `${of} ${where}`)).toContain('svc:s beside con:a');
  expect(rowsBelow(text, 'A tested fallback')[0]?.slice(0, 3)).toEqual(['con:a', '8', '1']);
});

it('says when not all were studied, and of how many a list is', () => {
  const answer = answerOf('what-helps', estate);
  const members = { ...(answer.members as object), found: 9, complete: false };
  const text = whatHelps.print({ ...answer, members, singlePoints: { found: 9, studied: 2 } }, bareNames);
  expect(text).toContain('Only the 2 heaviest of 9 single points were studied (--effort): a change brings at least this.');
  expect(text).toMatch(/One independent member more \(\d+ of 9; --limit lists more\)/);
});

it('nothing to mend is said without tables', () => {
  expect(shown(whatHelps, 'svc:s -> 1 of (cmp:a, cmp:b) as g')).toMatch(/^0 places where one member more helps; 0 contracts where a tested fallback does\.\n/);
});
