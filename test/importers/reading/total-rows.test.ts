// The total under a table: which words say so, what must be empty, that it is the last row, and that nothing names it.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { isTotalText, totalIn } from '../../../importers/reading/total-rows';
import { table } from '../../../importers/table/table';
import { inputFile, runImporter, withCode } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

describe('the words of a total', () => {
  it.each([
    ...['Totaal', 'TOTAL', 'subtotaal', 'Som', 'Totaal:', 'Totaal 2026:', 'Totaal 2026', 'Total: 12 contracts', 'Totaal 1.234,56', 'Totaal € 12'],
    ...['Totaal.', 'Totaal januari 2026', 'Totaal Q1', 'Totaal 01-01-2026 t/m 31-12-2026', 'Som -12'],
  ])('%s', (text) => {
    expect(isTotalText(text)).toBe(true);
  });

  it.each([
    'Aantal Advies',
    'TotalEnergies N.V.',
    'Total 24 B.V.',
    'Totaal Beheer',
    'Somers',
    'Som en Zoon',
    'Totaalbouw 2026',
    'Subtotal',
    '',
    'Het totaal',
    'sup:total',
  ])('not %s', (text) => {
    expect(isTotalText(text)).toBe(false);
  });
});

describe('a row that looks like a total', () => {
  it.each([
    [['Totaal', '', '', '1'], ['a', 'b', 'c', 'd'], 0],
    [['', ' Totaal', '', '9'], ['a', 'b', 'c', 'd'], 1],
    [['Totaal'], ['a', 'b', '', ''], 0],
    [['Totaal', '', '4'], ['a', '', 'c'], null],
    [['Totaal', 'x', 'y', ''], ['a', 'b', 'c', 'd'], null],
    [['* bedragen zijn geschat', '', '', ''], ['a', 'b', 'c', 'd'], 0],
    [['Bron: inkoop'], ['a', 'b'], 0],
    [['Aantal applicaties: 6', '', ''], ['a', 'b', 'c'], 0],
    [['Number of contracts:', '6', '', ''], ['a', 'b', 'c', 'd'], 0],
    [['* bedragen', 'x', '', ''], ['a', 'b', 'c', 'd'], null],
    [['Bronswerk', '', '', ''], ['a', 'b', 'c', 'd'], null],
    [['* een'], ['a'], null],
    [['con:1', 'Totaal', '', ''], ['a', 'b', 'c', 'd'], null],
    [[''], ['a'], null],
  ] as const)('%j under %j: at %j', (cells, above, at) => {
    expect(totalIn([...cells], [...above])?.at ?? null).toBe(at === null ? null : at);
  });
});

const run = (files: Readonly<Record<string, string>>) =>
  runImporter(
    table,
    Object.entries(files).map(([name, text]) => inputFile(name, text, { piece: 16 })),
  );
const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);
const contracts = 'id;title;end;annualValueEur\ncon:1;Hosting;31-12-2027;10\ncon:2;Mail;31-12-2027;20\n';

describe('the total under a table', () => {
  it('is read and rejected, with its place; empty rows may follow', async () => {
    const imported = await run({ 'contracts.csv': `${contracts}Totaal 2026:;;;30\n;;;\n\n` });
    expect(idsOf(imported)).toEqual(['con:1', 'con:2']);
    expect(imported.rows).toEqual({ read: 3, accepted: 2, rejected: 1 });
    expect(withCode(imported.issues, 'total-row')).toMatchObject([{ severity: 'error', row: 3, sheetRow: 4, column: 'id', value: 'Totaal 2026:' }]);
  });

  it('is one with a note under it, and so is the note; a row with a star that others follow is a row', async () => {
    const noted = await run({ 'contracts.csv': `${contracts}Totaal;;;30\n;;;\n* bedragen zijn geschat;;;\n` });
    expect(idsOf(noted)).toEqual(['con:1', 'con:2']);
    expect(noted.issues.flatMap(({ code, row, value }) => (row === null ? [] : [[code, row, value]]))).toEqual([
      ['total-row', 3, 'Totaal'],
      ['note-row', 4, '* bedragen zijn geschat'],
    ]);
    expect(idsOf(await run({ 'contracts.csv': `${contracts}*con:9;;;\ncon:3;Later;;\n` }))).toContain('*con:9');
  });

  it('is none when a row follows, and none when half of its columns say something', async () => {
    expect(idsOf(await run({ 'contracts.csv': `${contracts}Totaal;;;30\ncon:3;Later;;\n` }))).toEqual(['con:1', 'con:2', 'Totaal', 'con:3']);
    expect(idsOf(await run({ 'contracts.csv': `${contracts}Totaal;Alles;31-12-2027;30\n` }))).toContain('Totaal');
  });

  it('is one though it has fewer cells than the header, and where the table has no other row', async () => {
    expect((await run({ 'contracts.csv': `${contracts}Totaal\n` })).issues.map(({ code }) => code)).toEqual(['total-row']);
    expect((await run({ 'contracts.csv': 'id;title;end\nTotaal;;\n' })).rows).toEqual({ read: 1, accepted: 0, rejected: 1 });
  });

  it('may stand under subtotals; each keeps its number in the file', async () => {
    const imported = await run({ 'contracts.csv': `${contracts}Subtotaal;;;30\n;;;\nTotaal;;;30\n` });
    expect([idsOf(imported), withCode(imported.issues, 'total-row').map(({ row, sheetRow }) => [row, sheetRow])]).toEqual([
      ['con:1', 'con:2'],
      [
        [3, 4],
        [4, 6],
      ],
    ]);
    expect(idsOf(await run({ 'contracts.csv': `${contracts}${'Totaal;;;1\n'.repeat(11)}` }))).toEqual(['con:1', 'con:2', 'Totaal']);
  });

  it.each([
    ['another column of the same table', { 'suppliers.csv': 'id;name;country;kvk\nsup:a;A;Total;\nTotal;;;\n' }, true],
    ['its own column', { 'suppliers.csv': 'id;name;country\nTotal;T;NL\nsup:a;A;NL\nTotal;;\n' }, false],
    ['a table that comes later', { 'suppliers.csv': 'id;name;kvk\nsup:a;A;\nTotal;;\n', 'contracts.csv': 'id;supplier\ncon:1;total\n' }, true],
    ['a table that came before', { 'contracts.csv': 'id;supplier\ncon:1;sup:a|Total\n', 'suppliers.csv': 'id;name;kvk\nsup:a;A;\nTotal;;\n' }, true],
    ['the total of another table', { 'contracts.csv': 'id;title\ncon:1;H\nTotal;\n', 'suppliers.csv': 'id;name;kvk\nsup:a;A;\nTotal;;\n' }, false],
    ['a header', { 'contracts.csv': 'id;title;Total\ncon:1;H;\n', 'suppliers.csv': 'id;name;kvk\nsup:a;A;\nTotal;;\n' }, false],
  ])('is a row when it is named in %s', async (_, files, isNamed) => {
    const imported = await run(files);
    expect(withCode(imported.issues, 'total-row').some(({ file }) => file === 'suppliers.csv')).toBe(!isNamed);
    expect(idsOf(imported).includes('Total') || !isNamed).toBe(true);
  });

  it('is found in a sheet as in a CSV', async () => {
    const sheet: InputFile = sheetFile(
      sheetOf(
        ['a.xlsx', 'contracts'],
        [
          ['id', 'title', 'end'],
          ['con:1', 'H', '2027-12-31'],
          ['Totaal', '', ''],
        ],
      ),
    );
    const { issues, rows } = await runImporter(table, [sheet]);
    expect([rows.accepted, issues.map(({ code, sheet: name, sheetRow }) => [code, name, sheetRow])]).toEqual([1, [['total-row', 'contracts', 3]]]);
  });

  it('does not hide that an export was cut at its limit', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `sup:${at};N${at}\n`).join('');
    const { issues } = await runImporter(table, [inputFile('suppliers.csv', `id;name\n${rows}Totaal;\n`)]);
    expect(issues.map(({ code }) => code)).toEqual(['total-row', 'export-limit']);
  });
});
