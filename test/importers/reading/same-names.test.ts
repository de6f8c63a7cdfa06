// Rows without a number that share class and name: one warning per table, with how many rows became how many things.
import { expect, it } from 'vitest';
import { SameNames } from '../../../importers/reading/same-names';
import { describeIssue } from '../../../server/model/issues';
import { place, toldContext } from '../../support/table-sources';

it('are told once per table, after the last row', () => {
  const told = toldContext();
  const names = new SameNames({ en: 'sys_id', nl: 'sys_id' });
  const add = (id: string, file = 'a.csv') => names.add({ id, name: id.toUpperCase(), place: { ...place, file }, column: 'Naam' });
  for (const id of ['a', 'a', 'b']) add(id);
  add('a', 'b.csv');
  names.tell(told.context);
  expect(told.issues.map((one) => [one.code, one.severity, one.file, one.row, one.column, describeIssue(one).message])).toEqual([
    ['same-name', 'warning', 'a.csv', null, 'Naam', '5 rows share class and name and have no number: counted as 2 (first “A”).'],
    ['same-name', 'warning', 'b.csv', null, 'Naam', '2 rows share class and name and have no number: counted as one (first “A”).'],
  ]);
  expect(told.issues.map((one) => describeIssue(one, 'nl')).map(({ message, remedy }) => [message, remedy.includes('sys_id')])[1]).toEqual([
    '2 regels delen klasse en naam en hebben geen nummer: geteld als één (als eerste “A”).',
    true,
  ]);
});
