// Issues with a count: one for each code and key, with the place and value of the first.
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../importers/reading/tally';
import type { Issue } from '../../../server/model/issues';
import { place } from '../../support/table-sources';

describe('a tally', () => {
  it('tells each code and key once, in the order of their first occurrence, with the count', () => {
    const tally = new Tally();
    tally.add('blank-rows', '', { place });
    tally.add('unknown-property', 'b', { place, column: 'b', value: 'first' });
    tally.add('unknown-property', 'c', { place, column: 'c' });
    tally.add('unknown-property', 'b', { place: { ...place, row: 7 }, column: 'b', value: 'second' });
    const told: Issue[] = [];
    tally.flush((one) => told.push(one));
    expect(told.map(({ code, column, row, value, details }) => [code, column, row, value, details?.count])).toEqual([
      ['blank-rows', null, 1, null, 1],
      ['unknown-property', 'b', 1, 'first', 2],
      ['unknown-property', 'c', 1, null, 1],
    ]);
    tally.flush((one) => told.push(one));
    expect(told).toHaveLength(3);
  });
});
