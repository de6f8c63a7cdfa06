// The texts that cells share: their runs, and no more of them than was asked for.
import { expect, it } from 'vitest';
import { readSharedStrings } from '../../../../importers/reading/xlsx/shared-strings';
import { openZip } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { workbook } from '../../../support/workbooks';

async function entryOf(strings: readonly string[]) {
  const parts = await openZip(inputFile('a.xlsx', workbook([{ name: 'A' }], { strings })));
  return parts.get('xl/sharedStrings.xml');
}

it('a text is put together from its runs, without the aid for reading it; an empty one keeps its number', async () => {
  const strings = [
    '<t>Een</t>',
    '<r><t>Vet </t></r><r><rPr><b/></rPr><t>en dun</t></r><rPh sb="0" eb="1"><t>aid</t></rPh>',
    '<t/>',
    '<t xml:space="preserve"> a_x000A_b </t>',
  ];
  expect(await readSharedStrings(await entryOf(strings))).toEqual(['Een', 'Vet en dun', '', ' a\nb ']);
});

it('only the first are read when no more are needed; a workbook may have none', async () => {
  const many = await entryOf(Array.from({ length: 50_000 }, (_, at) => `<t>text number ${at}</t>`));
  const some = await readSharedStrings(many, 10);
  expect(some[9]).toBe('text number 9');
  expect(some.length).toBeLessThan(10_000);
  expect(await readSharedStrings(many)).toHaveLength(50_000);
  expect([await readSharedStrings(many, 0), await readSharedStrings(undefined)]).toEqual([[], []]);
});

it('more than can be held are refused before they are read', async () => {
  const entry = await entryOf(['<t>a</t>']);
  const large = entry && { ...entry, bytes: 300 * 1024 ** 2, open: () => Promise.reject(new Error('was read')) as never };
  await expect(readSharedStrings(large)).rejects.toThrow('300 MiB');
});
