// A merged cell says the same for all rows that it covers.
import { expect, it } from 'vitest';
import { FillDown } from '../../../importers/reading/fill-down';

it('empty cells below are filled as far as the cell goes; a cell that says something of its own stays', () => {
  const filling = new FillDown();
  filling.begin(2, { until: 4, text: 'Zaakhost' });
  filling.begin(0, { until: 9, text: '' });
  const rows = [['a', 'b', ''], ['c'], ['d', '', 'own'], ['e']];
  for (const [at, cells] of rows.entries()) filling.fill(cells, at + 2);
  expect(rows).toEqual([['a', 'b', 'Zaakhost'], ['c', '', 'Zaakhost'], ['d', '', 'own'], ['e']]);
});
