// Differences between rows as they are told: one issue per thing and property, one per column where a person said which row counts.
import { expect, it } from 'vitest';
import { type Difference, DifferingRows } from '../../../importers/reading/differing-rows';
import { describeIssue } from '../../../server/model/issues';
import { place, toldContext } from '../../support/table-sources';

const difference = (more: Partial<Difference> = {}): Difference => ({ id: 'con:1', thing: 'C', property: 'title', column: 'Titel', said: undefined, ...more });
const at = (row: number, text: string, sheet: string | null = null) => ({ text, place: { ...place, sheet, row, sheetRow: null } });

it('are told per thing and property, after the last row', () => {
  const told = toldContext();
  const differing = new DifferingRows(told.context);
  for (const id of ['con:1', 'con:2', 'con:1']) differing.add(difference({ id }), at(1, 'A'), at(2, 'B'));
  differing.add(difference({ property: 'end', column: 'Einde' }), at(1, 'A', 'Blad 1'), at(3, 'B'));
  expect(told.issues).toEqual([]);
  differing.tell();
  expect(told.issues.map(({ column, row, details }) => [column, row, details?.count])).toEqual([
    ['Titel', 2, 2],
    ['Titel', 2, 1],
    ['Einde', 3, 1],
  ]);
  expect(told.issues.map((one) => describeIssue(one).message)[2]).toContain('“A” (a.csv, Blad 1, record 1) and “B” (record 3)');
});

it('are told per column where a person said which row counts', () => {
  const told = toldContext();
  const differing = new DifferingRows(told.context);
  for (const id of ['con:1', 'con:2']) differing.add(difference({ id, said: 'greatest' }), at(1, 'A'), at(2, 'B'));
  differing.tell();
  expect(told.issues.map((one) => [one.code, one.severity, describeIssue(one, 'nl').message])).toEqual([
    [
      'differing-rows-settled',
      'info',
      'Regels over één ding verschillen in Titel; de grootste telt, zoals de koppeling zegt (2 regels wijken af, als eerste “B”).',
    ],
  ]);
});
