// How much one import may hold, and what is told of the texts that it keeps, whatever their format.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { importers } from '../../../importers/list';
import { FileSet, type ReadRequest, readFiles } from '../../../server/imports/read-files';
import { inputFile } from '../../support/input-files';
import { graphFile, tickingHooks } from './bench';

async function read(format: string, file: InputFile, limits: Partial<ReadRequest> = {}) {
  const importer = importers.find((one) => one.format === format);
  if (!importer) throw new Error(format);
  const { content } = await readFiles(new FileSet([file]), { importer, source: 'test', maxRows: 100_000, ...limits }, tickingHooks());
  return content;
}

describe('one import', () => {
  it('may have so many issues, and is refused whole with one more', async () => {
    const rows = (count: number) => inputFile('suppliers.csv', `id;name;kvk\n${Array.from({ length: count }, (_, at) => `sup:${at};N;x\n`).join('')}`);
    expect((await read('table', rows(50), { maxIssues: 50 })).issues).toHaveLength(50);
    await expect(read('table', rows(51), { maxIssues: 50 })).rejects.toMatchObject({ code: 'too-many-issues', value: 'test', details: { limit: 50 } });
  });

  it('may state so many things on the average row: a cell of ten thousand names does not multiply without bound', async () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `N${at}`).join('|');
    const rows = (count: number) =>
      inputFile('list.csv', `service;sub-processor;country\n${Array.from({ length: count }, (_, at) => `S${at};"${names}";NL\n`).join('')}`);
    expect((await read('sub-processors', rows(1), { maxRows: 4_000 })).rows.accepted).toBe(1);
    await expect(read('sub-processors', rows(10), { maxRows: 4_000 })).rejects.toMatchObject({ code: 'too-many-claims', details: { limit: 16_000 } });
  });
});

const odd = 'A\u202ecme';
describe('a name with a character that cannot be seen', () => {
  it.each([
    [
      'graph-json',
      graphFile([
        { id: 'sup:b', kind: 'Supplier' },
        { id: 'sup:a', kind: 'Supplier', name: odd },
      ]),
    ],
    ['table', inputFile('suppliers.csv', `id;name\nsup:b;B\nsup:a;${odd}\n`)],
    ['servicenow', inputFile('cmdb_ci_server.csv', `sys_id,name,sys_class_name\n${'b'.repeat(32)},B,Server\n${'a'.repeat(32)},${odd},Server\n`)],
    ['sub-processors', inputFile('list.csv', `service;company;sub-processor\nS;C;B\nT;C;${odd}\n`)],
  ])('is kept and told in %s, with its row and column, as it can be seen', async (format, file) => {
    const { issues, claims } = await read(format, file);
    expect(issues.filter(({ code }) => code === 'hidden-characters')).toMatchObject([{ row: 2, column: 'name', value: 'A⟨U+202E⟩cme' }]);
    expect(JSON.stringify(claims)).toContain(odd);
  });
});

describe('a file of which some rows are in another encoding', () => {
  it('is read as what most rows are, and tells of every text that turned into others', async () => {
    const bytes = Buffer.concat([Buffer.from('id;name\nsup:a;Ge\u00ebrfd\nsup:b;Caf\u00e9\nsup:c;Br\u00fbl\u00e9\n', 'latin1'), Buffer.from('sup:d;Één\n')]);
    const { claims, issues } = await read('table', inputFile('suppliers.csv', new Uint8Array(bytes)));
    expect(claims.map((one) => one.properties.name)).toEqual(['Geërfd', 'Café', 'Brûlé', 'Ã‰Ã©n']);
    expect(issues).toMatchObject([{ code: 'mixed-encoding', row: 4, line: 5, column: 'name', value: 'Ã‰Ã©n', details: { read: 'Één' } }]);
  });
});
