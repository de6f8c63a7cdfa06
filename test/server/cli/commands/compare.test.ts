// How two scenarios side by side are shown to a reader.
import { expect, it } from 'vitest';
import { compare } from '../../../../server/cli/commands/compare';
import { rowsBelow, shown } from '../shown';

const estate = 'svc:s -> cmp:a\n cmp:a -> sup:a\n svc:t -> 1 of (sup:a, sup:b) as spare\n org:o -> svc:s';
const fails = (id: string) => ({ events: [{ type: 'fail', id }], given: [] });

it('a scenario beside today says what is newly hit, services first', () => {
  const text = shown(compare, estate, { scenario: fails('sup:a') });
  expect(text).toMatch(/^3 items newly hit, 0 spared; 1 organisation hit differently\.\n/);
  expect(rowsBelow(text, 'Status').map(([id, , , before, after]) => [id, before, after])).toEqual([
    ['svc:s', 'ok', 'failed'],
    ['svc:t', 'ok', 'atRisk'],
    ['cmp:a', 'ok', 'failed'],
    ['sup:a', 'ok', 'failed'],
  ]);
});

it('totals have a sign where they rise, and none where they do not', () => {
  const rows = rowsBelow(shown(compare, estate, { scenario: fails('sup:b'), against: fails('sup:a') }), 'Totals');
  expect(rows).toEqual([
    ['alreadyDown', '0', '0', '0'],
    ['failed', '3', '1', '-2'],
    ['degraded', '0', '0', '0'],
    ['atRisk', '1', '1', '0'],
  ]);
});

it('services whose single points cannot be compared are counted', () => {
  expect(shown(compare, estate, { scenario: { events: [], given: ['svc:s'] } })).toContain(
    'Single points are not compared for 1 service down in one of the two.',
  );
});
