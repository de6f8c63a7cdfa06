// How single points of failure are shown to a reader.
import { expect, it } from 'vitest';
import { singlePoints } from '../../../../server/cli/commands/single-points';
import { rowsBelow, shown } from '../shown';

it('what takes down most stands first, equals by id; a service is counted once', () => {
  const text = shown(singlePoints, 'svc:s -> sup:b\n svc:t -> sup:b\n svc:s -> sup:c\n svc:t -> sup:a');
  expect(text).toMatch(/^3 single points of failure; together they can take down 2, each alone\. Most first\.\n/);
  expect(rowsBelow(text, '').map(([id, , , takesDown, fails, which]) => [id, takesDown, fails, which])).toEqual([
    ['sup:b', '2', '3', 'svc:s, svc:t'],
    ['sup:a', '1', '2', 'svc:t'],
    ['sup:c', '1', '2', 'svc:s'],
  ]);
});

it('none is said, without a table', () => {
  const text = shown(singlePoints, 'svc:s -> 1 of (sup:a, sup:b) as spare');
  expect(text).toMatch(/^0 single points of failure/);
  expect(rowsBelow(text, '')).toEqual([]);
});
