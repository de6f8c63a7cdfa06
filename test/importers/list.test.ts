// The list of importers names every folder once, and no two formats claim the same file with equal certainty.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importers } from '../../importers/list';
import { openInputFile } from '../../server/imports/input-files';
import { root } from '../architecture/source-files';
import { inputFile, runImporter } from '../support/input-files';

const sample = (folder: string) => readdirSync(join(root, 'sample-data', folder)).map((name) => join(root, 'sample-data', folder, name));

describe('the list of importers', () => {
  it('has a line for every folder', () => {
    const folders = readdirSync(join(root, 'importers'), { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'reading');
    const missing = folders.map(({ name }) => name).filter((name) => !importers.some(({ format }) => format === name));
    expect(missing, `add to importers/list.ts: ${missing.join(', ')}`).toEqual([]);
    expect(new Set(importers.map(({ format }) => format)).size).toBe(importers.length);
  });

  it.each(['servicenow', 'table/contractregister', 'table/ketenopgave', 'table/dienstencatalogus', 'table/eigendomsregister', 'table/leveranciersbeoordeling'])(
    'recognises each file of %s by itself',
    async (folder) => {
      for (const path of sample(folder)) {
        const file = await openInputFile(path);
        const sure = importers.map(({ format, accepts }) => ({ format, ...accepts(file) })).sort((a, b) => b.confidence - a.confidence);
        expect([file.name, sure[0]?.format]).toEqual([file.name, folder.split('/')[0]]);
        expect(sure[0]?.confidence).toBeGreaterThan((sure[1]?.confidence ?? 0) + 0.1);
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
