// Which tables of a remembered mapping read which of the files at hand.
import { expect, it } from 'vitest';
import { readingFile, tablesRemembered } from '../../../../importers/mapping/suggest/remembered';
import { factsOf } from '../../../../importers/mapping/suggest/table-facts';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { inputFile } from '../../../support/input-files';
import { profile } from './again';

const [first] = profile.tables as readonly [MappedTable];
const second: MappedTable = { ...first, rows: { only: [{ column: 'Fase', notIn: ['Loopt'] }] } };
const read = (name: string, header: string) => {
  const file = inputFile(name, `${header}\n1;2;3;4;5\n`);
  const facts = factsOf(file);
  if (!facts) throw new Error('no table');
  return { tables: tablesRemembered({ ...profile, tables: [first, second] }, [{ file, facts }]).get(facts), facts };
};

it('all that name a file read it, whatever its columns', () => {
  expect(read('contracten-11.csv', 'Qq;Rr;Ss;Tt;Uu').tables).toEqual([first, second]);
});

it('a file of another name is read by those whose columns it has for the most part, and by none else', () => {
  expect(read('x.csv', 'Zaaknr;Fase;Wie;Q;R').tables).toEqual([first, second]);
  expect(read('x.csv', 'Zaaknr;Q;R;S;T').tables).toEqual([]);
});

it('a table keeps its pattern when that names the file, and else gets one', () => {
  const { facts } = read('contracten-12.csv', 'Zaaknr;Fase;Wie;Tot;Bedrag');
  expect(readingFile({ ...first, file: 'contracten-*.csv' }, facts, 'p')).toMatchObject({ file: 'contracten-*.csv' });
  expect(readingFile(first, facts, 'contracten-*.csv')).toMatchObject({ file: 'contracten-*.csv', sheet: null });
});
