// The header of a table that a profile maps, in the delimiter and row that it states.
import { describe, expect, it } from 'vitest';
import { scoreFor } from '../../../importers/mapping/mapped-header';
import { column, type Data, named, readMapped } from '../../support/mapping';
import { WorkClock } from '../../support/work';

const read = (dialect: Data, text: string) => readMapped({ things: [{ ...named, properties: { kvk: column('KvK') } }], unused: ['x'], ...dialect }, text);
const titled = 'Lijst 2026;;\nNaam en KvK;;\nNaam;KvK;x\nA;12345678;1\n';

describe('a header', () => {
  it.each<[string, Data, string]>([
    ['below titles', {}, titled],
    ['in the stated row', { headerRow: 3 }, titled],
    ['by the stated delimiter', { delimiter: ',' }, 'Naam,KvK\nA,12345678\n'],
    ['by a delimiter of its own', { delimiter: '^' }, 'Naam^KvK\nA^12345678\n'],
    ['behind a line that names the delimiter', { delimiter: ';', headerRow: 1 }, 'sep=;\nNaam;KvK\nA;12345678\n'],
    ['far below', { headerRow: 30 }, `${'Toelichting;\n'.repeat(29)}Naam;KvK\nA;12345678\n`],
  ])('is found %s', async (_, dialect, text) => {
    expect((await read(dialect, text)).nodes.map(({ properties }) => properties)).toEqual([{ name: 'A', kvk: '12345678' }]);
  });

  it.each<[Data, string, string]>([
    [{ headerRow: 2 }, titled, 'its header is row 3, not row 2'],
    [{ headerRow: 9 }, titled, 'its header is row 3, not row 9'],
    [{ delimiter: ';' }, 'Naam,KvK\nA,12345678\n', 'its columns stand apart by “,”, not by “;”'],
    [{ delimiter: ',' }, 'Naam\tKvK\nA\t12345678\n', 'its columns stand apart by “TAB”, not by “,”'],
    [{ delimiter: ',' }, 'sep=;\nNaam;KvK\nA;12345678\n', 'its columns stand apart by “;”, not by “,”'],
  ])('that stands elsewhere than %j refuses the file', async (dialect, text, reason) => {
    await expect(read(dialect, text)).rejects.toMatchObject({ code: 'mapping-dialect', details: { reason } });
  });

  it('of which columns are missing says so, wherever it was looked for', async () => {
    for (const dialect of [{}, { headerRow: 1 }, { delimiter: ';' }])
      await expect(read(dialect, 'Naam;Land\nA;NL\n')).rejects.toMatchObject({ code: 'mapping-column', more: { missing: ['KvK'], there: ['Naam', 'Land'] } });
  });

  it('with a million columns is refused, in bounded time', async () => {
    const clock = new WorkClock();
    await expect(read({}, `${Array.from({ length: 1_000_000 }, (_, at) => `k${at}`).join(';')}\n`)).rejects.toMatchObject({ exit: 1 });
    await expect(read({}, `Naam;KvK;${Array.from({ length: 1_000_000 }, (_, at) => `k${at}`).join(';')}\n`)).rejects.toMatchObject({ code: 'wrong-format' });
    expect(clock.lap()).toBeLessThan(3_000);
  });
});

describe('a column', () => {
  it('in neither used nor unused is a warning; one listed as unused is said in the answer only', async () => {
    const { issues, unused } = await read({}, 'Naam;KvK;x;Beheerder\nA;;1;2\n');
    expect(issues.map(({ code, severity, column: title, details }) => [code, severity, title, details?.count])).toEqual([
      ['column-not-mapped', 'warning', 'Beheerder', 1],
    ]);
    expect(unused.map(({ column: title, filled }) => [title, filled])).toEqual([
      ['x', 1],
      ['Beheerder', 1],
    ]);
  });
});

it('tables that read one file may not contradict each other', async () => {
  const tables = [
    { things: [named], delimiter: ';' },
    { things: [{ as: 'c', kind: 'Contract', key: [column('KvK')] }], delimiter: ',' },
  ];
  await expect(readMapped(tables, 'Naam;KvK\nA;1\n')).rejects.toMatchObject({ code: 'bad-mapping', details: { at: 'tables[1].delimiter' } });
});

it('a record scores by the columns of the profile that it has', () => {
  const score = scoreFor([
    { at: 'a', titles: ['Naam', 'Name'] },
    { at: 'b', titles: ['KvK'] },
  ]);
  expect([score(['name', 'x']), score(['NAAM', 'kvk']), score([])]).toEqual([1, 2, 0]);
});
