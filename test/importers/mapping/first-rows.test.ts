// The first rows of a file, as if they were all of it.
import { expect, it } from 'vitest';
import { firstRows } from '../../../importers/mapping/first-rows';
import { mappingImporter } from '../../../importers/mapping/mapping';
import { inputFile, runImporter } from '../../support/input-files';
import { named, profileOf } from '../../support/mapping';

it('are read without the rest, and the last is whole', async () => {
  const text = `Naam;x\n${Array.from({ length: 100_000 }, (_, at) => `Bedrijf ${at};1\n`).join('')}`;
  const file = { ...inputFile('a.csv', text), open: () => expect.fail('the file was opened') };
  const read = async (rows: number) => (await runImporter(mappingImporter(profileOf({ things: [named], encoding: 'utf-8' })), [firstRows(file, rows)])).nodes;
  expect((await read(5)).length).toBeLessThanOrEqual(25);
  const most = await read(50_000);
  expect(most.length).toBeGreaterThan(1_000);
  expect(most.every(({ properties }) => /^Bedrijf \d+$/.test(String(properties.name)))).toBe(true);
  expect(text).toContain(`\n${most.at(-1)?.properties.name};1\n`);
});
