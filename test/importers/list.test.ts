// The list of importers names every folder once, and no two formats are certain of the same file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certain, importers } from '../../importers/list';
import { openInputFile } from '../../server/imports/input-files';
import { root } from '../architecture/source-files';
import { inputFile, runImporter } from '../support/input-files';

const sample = (folder: string) => readdirSync(join(root, 'sample-data', folder)).map((name) => join(root, 'sample-data', folder, name));

/** What importers share, and what reads files by a person's word only. */
const notRecognised = new Set(['reading', 'mapping']);

describe('the list of importers', () => {
  it('has a line for every folder', () => {
    const folders = readdirSync(join(root, 'importers'), { withFileTypes: true }).filter((one) => one.isDirectory() && !notRecognised.has(one.name));
    const missing = folders.map(({ name }) => name).filter((name) => !importers.some(({ format }) => format === name));
    expect(missing, `add to importers/list.ts: ${missing.join(', ')}`).toEqual([]);
    expect(new Set(importers.map(({ format }) => format)).size).toBe(importers.length);
  });

  it.each(['servicenow', 'table/contractregister', 'table/ketenopgave', 'table/dienstencatalogus', 'table/eigendomsregister', 'table/leveranciersbeoordeling'])(
    'is certain of each file of %s by itself, in one format',
    async (folder) => {
      for (const path of sample(folder)) {
        const file = await openInputFile(path);
        const sure = importers.filter(({ accepts }) => accepts(file).confidence === certain).map(({ format }) => format);
        expect([file.name, sure]).toEqual([file.name, [folder.split('/')[0]]]);
      }
    },
  );

  it.each([
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['random bytes', Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7919) % 251), 'wrong-format'],
    ['a ZIP archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, (_, at) => at % 256)]), 'wrong-format'],
    ['prose', new TextEncoder().encode('Dear reader,\nthis is a letter; it holds no table.\n'), 'wrong-format'],
    ['half a JSON', new TextEncoder().encode('{"format":"ketenzicht-graph","nodes":[{'), 'wrong-format'],
  ])('refuses %s in every format, before anything is claimed', async (_, bytes, code) => {
    for (const importer of importers) {
      const name = `${importer.format}.csv`;
      await expect(runImporter(importer, [inputFile(name, bytes)]), importer.format).rejects.toMatchObject({ code, value: name });
    }
  });
});
