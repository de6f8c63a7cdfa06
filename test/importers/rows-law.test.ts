// The law of rows, on tables that nobody thought of: every data record is read once, and is either accepted or rejected with an issue at its row.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Importer } from '../../importers/importer';
import { serviceNow } from '../../importers/servicenow/servicenow';
import { subProcessors } from '../../importers/sub-processors/sub-processors';
import { table } from '../../importers/table/table';
import { Fault } from '../../server/model/faults';
import { type Imported, inputFile, runImporter } from '../support/input-files';

interface Kind {
  readonly importer: Importer;
  readonly file: string;
  readonly header: readonly string[];
}

const kinds: readonly Kind[] = [
  { importer: table, file: 'contracts.csv', header: ['id', 'title', 'supplier', 'end', 'organisation', 'Kleur'] },
  { importer: table, file: 'services.csv', header: ['Id', 'Naam', 'criticality', 'users', 'organisatie'] },
  { importer: table, file: 'depends-on.csv', header: ['from', 'to', 'required', 'group'] },
  { importer: serviceNow, file: 'cmdb_ci_service.csv', header: ['name', 'sys_class_name', 'vendor', 'company', 'operational_status', 'sys_id'] },
  { importer: serviceNow, file: 'ast_contract.csv', header: ['number', 'short_description', 'vendor', 'starts', 'sys_id'] },
  { importer: serviceNow, file: 'core_company.csv', header: ['name', 'vendor', 'country', 'sys_id'] },
  { importer: serviceNow, file: 'cmdb_rel_ci.csv', header: ['parent', 'type', 'child'] },
  { importer: subProcessors, file: 'list.csv', header: ['Service', 'Company', 'Sub-processors', 'Location'] },
];

/** Cells that mean something to a reader of tables, and others. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'sup:a', 'org:x', 'Zaakhost B.V.', 'Alfa GmbH, Beta Ltd', 'A;B', 'A|B', 'A\nB', '"A, B"; C', 'NL', 'EU') },
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '-', 'onbekend', '31-12-2026', '1.234,5', '3', 'Depends on::Used by', '1 - most critical', 'Retired') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Totaal', 'Totaal 2026:', 'Som', 'id', 'name', '__proto__', 'constructor', '=1+1', '="01"', "'=x", '\u0000', '\ud800', '\u200b'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[";,|\t\r\n a]{0,6}$/) },
);

/** Where rows of these columns stand below their header, some too short or too long. */
const rowsOf = (width: number) =>
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) }, fc.array(cell, { maxLength: width + 2 })), {
    maxLength: 12,
  });

/** The records of a text, as the library reads them. */
function recordsIn(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ';', newline: '\n' }).data;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((one) => one.trim() === '');
}

/** Rows that a table has: what is neither blank nor the header again. */
function countRows(text: string, header: readonly string[]): number {
  const below = recordsIn(text).slice(1);
  return below.filter((cells) => !isBlank(cells) && !(cells.length === header.length && cells.every((one, at) => one.trim() === header[at]))).length;
}

function holdLaw({ rows, issues }: Imported, expected: number): void {
  expect(rows.read).toBe(expected);
  expect(rows.accepted + rows.rejected).toBe(rows.read);
  const wrong = issues.flatMap(({ row, severity }) => (severity === 'error' && row !== null ? [row] : []));
  expect(new Set(wrong).size).toBe(rows.rejected);
  for (const row of wrong) expect(row >= 1 && row <= rows.read).toBe(true);
}

/** What an importer makes of a text; null when it refuses the file as a whole. */
async function read({ importer, file }: Kind, text: string, piece: number): Promise<Imported | null> {
  try {
    return await runImporter(importer, [inputFile(file, text, { piece })]);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

describe.each(kinds)('rows of $file', (kind) => {
  it('are each accepted, or rejected with an issue at their row', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf(kind.header.length), fc.integer({ min: 1, max: 64 }), async (rows, piece) => {
        const text = `${Papa.unparse([[...kind.header], ...rows], { delimiter: ';', newline: '\n' })}\n`;
        const imported = await read(kind, text, piece);
        if (!imported) return;
        holdLaw(imported, countRows(text, kind.header));
        held += imported.rows.read;
      }),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(100);
  });

  it('or the file is refused, whatever text stands below the header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 30 }), fc.integer({ min: 1, max: 64 }), async (pieces, piece) => {
        const imported = await read(kind, `${kind.header.join(';')}\n${pieces.join(';')}`, piece);
        if (imported) expect(imported.rows.accepted + imported.rows.rejected).toBe(imported.rows.read);
      }),
      { numRuns: 150 },
    );
  });
});
