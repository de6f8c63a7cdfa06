// Laws of tables in files made of parts: what was written comes back, every row is accounted for, and damage is told and never a crash.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { takeApart } from '../../../importers/reading/take-apart';
import { table } from '../../../importers/table/table';
import { Fault } from '../../../server/model/faults';
import { inputFile, runImporter } from '../../support/input-files';
import { firstTable } from '../../support/read-tables';
import { escapeXml, openDocument, workbook, zipOf } from '../../support/workbooks';

/** Texts that XML can hold and a cell keeps as they are; some are hard: entities, formulas, errors, separators. */
const plain = fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/[^\P{C}]/gu, '').trim());
const hard = fc.constantFrom(
  '',
  ' ',
  '&amp;',
  ']]>',
  '<c/>',
  '_x0041',
  '=1+1',
  '#REF!',
  'Totaal',
  '"',
  ';',
  "'",
  '9'.repeat(20),
  'id',
  'name',
  '-',
  '\u202e',
  'é',
  'e\u0301',
);
const cell = fc.oneof(plain, hard);
const matrix = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });

const odsRow = (cells: readonly string[]) =>
  `<table:table-row>${cells.map((text) => `<table:table-cell office:value-type="string" office:string-value="${escapeXml(text)}"><text:p/></table:table-cell>`).join('')}</table:table-row>`;
const inXlsx = (rows: readonly string[][]) => workbook([{ name: 'suppliers', rows }]);
const inOds = (rows: readonly string[][]) => openDocument([{ name: 'suppliers', rows: rows.map(odsRow).join('') }]);
const kinds = [
  ['a.xlsx', inXlsx],
  ['a.ods', inOds],
] as const;

/** Rows as a table gives them: blank ones left out, all as wide as the widest. */
function expected(rows: readonly string[][]): [number, ...string[]][] {
  const cut = rows.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1));
  const width = Math.max(0, ...cut.map(({ length }) => length));
  return cut.flatMap((cells, at) => (cells.length === 0 ? [] : [[at + 1, ...cells, ...Array<string>(width - cells.length).fill('')]]));
}

describe.each(kinds)('rows in %s', (name, made) => {
  it('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        matrix.filter((rows) => rows.some((cells) => cells.some((text) => text !== ''))),
        async (rows) => {
          expect(await firstTable(inputFile(name, made(rows)))).toEqual(expected(rows));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are each accepted or rejected: rows read = accepted + rejected', async () => {
    await fc.assert(
      fc.asyncProperty(matrix, async (rows) => {
        const header = ['id', 'name', 'country', 'website', 'aliases'];
        const files = await takeApart(inputFile(name, made([header, ...rows])));
        const { rows: counts } = await runImporter(table, files);
        const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '');
        const isHeader = (cells: readonly string[]) => cells.join('\n') === header.join('\n');
        expect(counts.read).toBe(rows.filter((cells) => !isBlank(cells) && !isHeader(cells)).length);
        expect(counts.accepted + counts.rejected).toBe(counts.read);
      }),
      { numRuns: 150 },
    );
  });
});

/** Reads all that is in a file; whether it can be read, or is refused with a reason. */
async function readAll(file: InputFile): Promise<'read' | 'refused'> {
  try {
    const parts = await takeApart(file);
    for (const one of parts) {
      if (one.unopened) return 'refused';
      for (const open of (await one.table?.open({ format: 'table', onBytes: () => undefined })) ?? []) for await (const _ of open.batches());
    }
    return 'read';
  } catch (error) {
    if (error instanceof Fault) return 'refused';
    throw error;
  }
}

const rows = Array.from({ length: 40 }, (_, at) => [`sup:${at}`, `name ${at}`]);
const whole = [
  ['a workbook', 'a.xlsx', inXlsx(rows)],
  ['a spreadsheet', 'a.ods', inOds(rows)],
  ['a ZIP', 'a.zip', zipOf({ 'suppliers.csv': rows.map((cells) => cells.join(';')).join('\n') })],
] as const;

describe.each(whole)('%s with damaged bytes', (_, name, bytes) => {
  it('is read or refused with a reason, and never crashes or hangs', async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(bytes.length), fc.boolean(), async (changes, cutAt, isCut) => {
        const damaged = Uint8Array.from(isCut ? bytes.subarray(0, cutAt) : bytes);
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        expect(['read', 'refused']).toContain(await readAll(inputFile(name, damaged)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a sheet of damaged XML', () => {
  it('is read or refused with a reason', async () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<c>',
      '<c r="B2" t="s">',
      '<c t="inlineStr">',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '<is><t>',
      '</t></is>',
      '&amp;',
      '&x;',
      '<f>',
      '</f>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '\u0000',
      '<?x?>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const xml = `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`;
        expect(['read', 'refused']).toContain(await readAll(inputFile('a.xlsx', workbook([{ name: 'A', xml }]))));
      }),
      { numRuns: 400 },
    );
  });
});
