// Cells raise or lower what a title says.
import { expect, it } from 'vitest';
import { agreement, namesThings, propertySpec } from '../../../../importers/mapping/suggest/agreement';
import type { PropertySpec } from '../../../../server/model/vocabulary';
import { column, dialect } from './suggested';

const spec = (kind: string, property: string): PropertySpec => {
  const found = propertySpec(kind, property);
  if (!found) throw new Error(property);
  return found;
};
const weigh = (certainty: number, of: PropertySpec, ...cells: string[]) => agreement(column('x', ...cells), { certainty, spec: of, dialect }).certainty;

it('cells that say by themselves what they are lift an uncertain title', () => {
  expect(weigh(0.5, spec('Contract', 'end'), '31-12-2026', '1-1-2027')).toBeGreaterThan(0.6);
  expect(weigh(0.5, spec('Supplier', 'kvk'), '1234567', '87654321')).toBeGreaterThan(0.6);
});

it('numbers may be anything: they lift nothing over the line', () => {
  expect(weigh(0.5, spec('Contract', 'annualValueEur'), '100', '200')).toBeLessThan(0.6);
});

it('cells that cannot be read so bring any title below the line; an empty column does not', () => {
  expect(weigh(0.9, spec('Contract', 'end'), 'jaarlijks', 'doorlopend', 'n.t.b. 2027')).toBeLessThan(0.6);
  expect(weigh(0.9, spec('Contract', 'end'))).toBeGreaterThan(0.6);
});

it('dates and long texts are no names', () => {
  expect(namesThings(column('x', '31-12-2026'), 0.9).certainty).toBeLessThan(0.6);
  expect(namesThings(column('x', 'woord '.repeat(60)), 0.9).certainty).toBeLessThan(0.6);
  expect(namesThings(column('x', 'Zaakhost B.V.'), 0.9).certainty).toBe(0.9);
});
