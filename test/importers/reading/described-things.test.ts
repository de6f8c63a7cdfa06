// Several rows of one thing: what counts, who gives it, what waits for the last row, and what is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DescribedThings, type DescribingColumns } from '../../../importers/reading/described-things';
import type { Several } from '../../../importers/reading/differing-rows';
import type { NodeClaim } from '../../../server/model/claims';
import { describeIssue } from '../../../server/model/issues';
import { place, toldContext } from '../../support/table-sources';

type Row = NodeClaim['properties'];

const claimAt = (row: number, properties: Row, more: Partial<NodeClaim> = {}): NodeClaim => ({
  ...{ claim: 'node', id: 'con:1', kind: 'Contract', properties },
  ...{ place: { ...place, row, sheetRow: row + 1 } },
  ...more,
});

/** What becomes of rows, in claims and issues. */
function read(rows: readonly NodeClaim[], columns: Partial<DescribingColumns> = {}) {
  const told = toldContext();
  const things = new DescribedThings(told.context);
  const first = rows.map((one) => things.add(one, { header: (property) => `Kop ${property}`, ...columns }));
  const atOnce = told.claims.length;
  things.finish();
  const nodes = told.claims.filter((one): one is NodeClaim => one.claim === 'node');
  return { first, atOnce, said: nodes.map(({ place: at, properties, references }) => [at.row, properties, ...(references ? [references] : [])]), ...told };
}

/** A mapping that says which row counts for an end date. */
const endBy = (way: Several): DescribingColumns => ({
  header: (property) => property,
  several: (property) => (property === 'end' ? way : undefined),
  waits: true,
});

describe('a thing in several rows', () => {
  it('is claimed at its first row; a later one adds what no earlier one has, with its own place', () => {
    const { first, said, atOnce, issues } = read([claimAt(1, { name: 'C' }), claimAt(2, { name: 'C', end: '2027' }), claimAt(3, { name: 'C', end: '2027' })]);
    expect([first, atOnce, issues]).toEqual([[true, false, false], 2, []]);
    expect(said).toEqual([
      [1, { name: 'C' }],
      [2, { end: '2027' }],
    ]);
  });

  it('tells once per property where rows differ, with the header, both values and both rows', () => {
    const { said, issues } = read([claimAt(1, { name: 'C', title: 'A' }), claimAt(2, { title: 'B' }), claimAt(4, { title: 'D' })]);
    expect(said).toEqual([[1, { name: 'C', title: 'A' }]]);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([['differing-rows', 2, 'Kop title', 'B']]);
    const words = issues.map((one) => [describeIssue(one, 'en').message, describeIssue(one, 'nl').message]);
    expect(words).toEqual([
      [
        'Rows that describe “C” differ in Kop title: “A” (row 2) and “B” (row 3); the first counts (2 rows differ).',
        'Regels over “C” verschillen in Kop title: “A” (rij 2) en “B” (rij 3); de eerste telt (2 regels wijken af).',
      ],
    ]);
  });

  it('takes references as it takes values: a name in other case is the same', () => {
    const org = (name: string) => ({ references: { organisation: { name, kinds: ['Organisation'] } } }) as const;
    const { said, issues } = read([claimAt(1, {}), claimAt(2, {}, org('Aa')), claimAt(3, {}, org('aA')), claimAt(4, {}, org('Bb'))]);
    expect(said).toEqual([
      [1, {}],
      [2, {}, org('Aa').references],
    ]);
    expect(issues.map(({ row, value }) => [row, value])).toEqual([[4, 'Bb']]);
  });

  it('of two kinds is claimed as both: which one counts is settled with all sources', () => {
    const { said, issues, first } = read([claimAt(1, { name: 'A' }), claimAt(2, { name: 'B' }, { kind: 'Service' }), claimAt(3, {}, { kind: 'Service' })]);
    expect([said.length, issues, first]).toEqual([2, [], [true, true, false]]);
  });

  it('keeps the words of a level with the row that gives the level', () => {
    const level = (row: number, criticality: string, basis?: string) =>
      claimAt(row, { criticality, ...(basis ? { criticalityBasis: basis } : {}) }, { kind: 'Service' });
    expect(read([level(1, 'vital'), level(2, 'critical', 'kritiek')]).said).toEqual([[1, { criticality: 'vital' }]]);
    expect(read([level(1, 'vital', 'zelf'), level(2, 'critical', 'kritiek')]).issues.map(({ column }) => column)).toEqual(['Kop criticality']);
  });
});

describe('which row counts, by a person’s word', () => {
  const rows = [claimAt(1, { name: 'C', title: 'A', end: '2026-01-01' }), claimAt(2, { title: 'A', end: '2028-01-01' }), claimAt(3, { end: '2027-01-01' })];

  it.each([
    ['first', [[1, { name: 'C', title: 'A', end: '2026-01-01' }]]],
    ['least', [[1, { name: 'C', title: 'A', end: '2026-01-01' }]]],
    [
      'last',
      [
        [1, { name: 'C', title: 'A' }],
        [3, { end: '2027-01-01' }],
      ],
    ],
    [
      'greatest',
      [
        [1, { name: 'C', title: 'A' }],
        [2, { end: '2028-01-01' }],
      ],
    ],
  ] as const)('%s: claimed after the last row, with the row that gives it', (way, said) => {
    const told = read(rows, endBy(way));
    expect([told.atOnce, told.said]).toEqual([0, said]);
    expect(told.issues.map(({ code, row, column, details }) => [code, row, column, details?.count])).toEqual([['differing-rows-settled', null, 'end', 2]]);
  });

  it('compares numbers as numbers', () => {
    const values = [claimAt(1, { annualValueEur: 9 }), claimAt(2, { annualValueEur: 100 })];
    expect(read(values, { several: () => 'greatest', waits: true }).said.at(-1)).toEqual([2, { annualValueEur: 100 }]);
  });

  it('one row alone is claimed as it is', () => {
    expect(read(rows.slice(0, 1), endBy('greatest')).said).toEqual([[1, { name: 'C', title: 'A', end: '2026-01-01' }]]);
  });

  it('gives a level with its own words', () => {
    const level = (row: number, criticality: string, basis?: string) =>
      claimAt(row, { criticality, ...(basis ? { criticalityBasis: basis } : {}) }, { kind: 'Service' });
    const last: Partial<DescribingColumns> = { several: () => 'last', waits: true };
    expect(read([level(1, 'vital', 'zelf'), level(2, 'critical')], last).said).toEqual([
      [1, {}],
      [2, { criticality: 'critical' }],
    ]);
  });
});

it('gives each property the value of the first row that has one, whatever rows there are', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
  const rowsOf = fc.array(fc.record({ title: value, agreement: value }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const stated = rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))));
      const { said } = read(stated.map((row, at) => claimAt(at + 1, row)));
      const merged = Object.assign({}, ...said.map(([, properties]) => properties).reverse());
      expect(merged).toEqual(Object.assign({}, ...[...stated].reverse()));
      expect(said.length).toBeLessThanOrEqual(3);
    }),
  );
});
