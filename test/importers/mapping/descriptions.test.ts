// What several rows say of one thing, and when it is said.
import { expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, propertiesById, readMapped } from '../../support/mapping';

const contract = (end: Parameters<typeof column>[1] = {}) => ({ as: 'c', kind: 'Contract', key: [column('Nr')], properties: { end: column('Eind', end) } });
const text = 'Nr;Eind\nC;01-01-2026\nC;01-01-2028\nD;01-01-2027\nD;01-01-2027\n';

it('rows that differ are a warning with both values and rows, and none is rejected', async () => {
  const { issues, rows } = await readMapped({ things: [contract()] }, text);
  expect(rows).toEqual({ read: 4, accepted: 4, rejected: 0 });
  expect(
    withCode(issues, 'differing-rows').map(({ severity, row, column: title, value, details }) => [
      severity,
      row,
      title,
      value,
      details?.first,
      details?.firstRow,
    ]),
  ).toEqual([['warning', 2, 'Eind', '2028-01-01', '2026-01-01', 'row 2']]);
});

it('where the mapping says which row counts, that they differ is a remark', async () => {
  const found = await readMapped({ things: [contract({ several: 'greatest' })] }, text);
  expect(propertiesById(found)['con:test/C']).toMatchObject({ end: '2028-01-01' });
  expect(found.issues.map(({ code }) => code)).toEqual(['differing-rows-settled']);
});

it('spellings are no difference where the name is all there is; of one number the first counts, and that others differ is a warning', async () => {
  const { issues, ...found } = await readMapped(
    {
      things: [
        { as: 's', kind: 'Supplier', key: [column('Nr')], name: column('Naam') },
        { as: 't', kind: 'Supplier', name: column('Ook') },
      ],
    },
    'Nr;Naam;Ook\n1;Alfa;x\n1;ALFA;X\n1;Beta;x\n',
  );
  expect(withCode(issues, 'differing-rows').map(({ value, details }) => [value, details?.count])).toEqual([['ALFA', 2]]);
  expect(propertiesById(found)).toMatchObject({ 'sup:test/1': { name: 'Alfa' }, 'sup:test/x': { name: 'X' } });
});

it('the first row counts also where it names what only a later row gives a number', async () => {
  const body = { as: 'body', kind: 'Organisation', key: [column('Nummer')], name: column('Klant') };
  const deal = { as: 'deal', kind: 'Contract', key: [column('Nr')], properties: { title: column('Titel'), organisation: { thing: 'body' } } };
  const { issues, ...found } = await readMapped({ things: [body, deal] }, 'Nr;Titel;Klant;Nummer\n1;Huur;Ede;\n1;Beheer;;\n2;Post;Ede;O7\n');
  expect(propertiesById(found)['con:test/1']).toEqual({ title: 'Huur' });
  expect(withCode(issues, 'differing-rows').map(({ value, details }) => [value, details?.first])).toEqual([['Beheer', 'Huur']]);
});

it('a thing by its key alone has that for a name, also where other things of its kind have a name', async () => {
  const found = await readMapped(
    [
      { file: 'a', things: [{ as: 's', kind: 'Supplier', key: [column('KvK')], properties: { kvk: column('KvK') } }] },
      { file: 'b', things: [{ as: 's', kind: 'Supplier', key: [column('KvK')], name: column('Naam') }] },
    ],
    { a: 'KvK;x\n12345678;\n87654321;\n', b: 'KvK;Naam\n12345678;Alfa\n' },
  );
  expect(propertiesById(found)).toEqual({ 'sup:test/12345678': { kvk: '12345678', name: 'Alfa' }, 'sup:test/87654321': { kvk: '87654321', name: '87654321' } });
});
