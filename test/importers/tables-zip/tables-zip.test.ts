// A ZIP of tables that this program wrote is read back cell by cell; what is wrong in it is said with its table and row.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { takeApart } from '../../../importers/reading/take-apart';
import { tablesZip } from '../../../importers/tables-zip/tables-zip';
import { inputFile, runImporter } from '../../support/input-files';

const mark = JSON.stringify({ format: 'ketenzicht-tables', version: 1, apart: [['sup:1', 'sup:2']] });

async function filesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])));
  return takeApart(inputFile('export.zip', packed));
}
const read = async (files: Readonly<Record<string, string | Uint8Array>>) => runImporter(tablesZip, await filesOf(files));

it('is certain by its mark, whatever its ids are, and one file', async () => {
  const files = await filesOf({ 'ketenzicht.json': mark, 'suppliers.csv': 'id\n1\n' });
  expect(files).toHaveLength(1);
  expect(files.map((file) => tablesZip.accepts(file).confidence)).toEqual([1]);
});

it('another file of that name makes it no such ZIP', async () => {
  for (const other of ['{"format":"x"}', 'no json', '[]']) {
    const files = await filesOf({ 'ketenzicht.json': other, 'suppliers.csv': 'id\n1\n' });
    expect(files).toHaveLength(2);
    expect(files.some((file) => tablesZip.accepts(file).confidence > 0)).toBe(false);
  }
});

it('reads nodes, relations, pairs kept apart, with the place of each', async () => {
  const { nodes, relations, apart, rows } = await read({
    'ketenzicht.json': mark,
    'suppliers.csv': '\ufeffid,name,aliases\r\nsup:1,"n/a\nb",a|b\r\nsup:2,\'=1,\r\n',
    'owned-by.csv': 'from,to,share\r\nsup:1,sup:2,50\r\n',
  });
  expect(nodes.map(({ id, properties, place }) => [id, properties, place.sheet, place.row, place.line])).toEqual([
    ['sup:1', { name: 'n/a\nb', aliases: ['a', 'b'] }, 'suppliers.csv', 1, 2],
    ['sup:2', { name: '=1' }, 'suppliers.csv', 2, 4],
  ]);
  expect(relations.map(({ type, from, to, properties }) => [type, from, to, properties])).toEqual([
    ['OWNED_BY', { id: 'sup:1' }, { id: 'sup:2' }, { share: 50 }],
  ]);
  expect(apart).toEqual([['sup:1', 'sup:2']]);
  expect(rows).toEqual({ read: 3, accepted: 3, rejected: 0 });
});

it('a row that says nothing that can be used is rejected with its place, the others are read', async () => {
  const { nodes, issues, rows } = await read({ 'ketenzicht.json': mark, 'suppliers.csv': 'id,name\n,x\nsup:1,json:{\nsup:2,y\n' });
  expect(nodes.map(({ id }) => id)).toEqual(['sup:2']);
  expect(issues.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
    ['missing-id', 'suppliers.csv', 1],
    ['bad-row', 'suppliers.csv', 2],
  ]);
  expect(rows.rejected).toBe(2);
});

it('a column outside the model is told once, with its count', async () => {
  const { unused, issues } = await read({ 'ketenzicht.json': mark, 'suppliers.csv': 'id,shoe size\nsup:1,42\nsup:2,43\n' });
  expect(unused.map(({ column, filled }) => [column, filled])).toEqual([['shoe size', 2]]);
  expect(issues.map(({ code }) => code)).toEqual(['unknown-property']);
});

it('another version, a table that breaks off, and bytes that are no UTF-8 are refused in words', async () => {
  const refused = expect.objectContaining({ code: 'wrong-format' });
  await expect(read({ 'ketenzicht.json': mark.replace('"version":1', '"version":2'), 'suppliers.csv': 'id\n1\n' })).rejects.toEqual(refused);
  await expect(read({ 'ketenzicht.json': mark, 'suppliers.csv': 'id\n"open\n' })).rejects.toEqual(refused);
  await expect(read({ 'ketenzicht.json': mark, 'suppliers.csv': new Uint8Array([0x69, 0x64, 10, 0xff, 0xfe, 10]) })).rejects.toEqual(refused);
});
