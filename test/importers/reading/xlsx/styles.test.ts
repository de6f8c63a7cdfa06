// Which number formats show a date, a time, a percentage or zeros: by the codes that programs write.
import { describe, expect, it } from 'vitest';
import { formatOf, readStyles } from '../../../../importers/reading/xlsx/styles';
import { openZip } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { workbook } from '../../../support/workbooks';

describe('the code of a number format', () => {
  it.each([
    ['General', 'plain'],
    ['#,##0.00', 'plain'],
    ['0', 'plain'],
    ['_ "€" * #,##0.00_ ', 'plain'],
    ['"dag "0', 'plain'],
    ['[Red]0', 'plain'],
    ['[h]:mm', 'plain'],
    ['0%', 'percent'],
    ['dd-mm-yyyy', 'date'],
    ['[$-413]d mmmm yyyy;@', 'date'],
    ['mmm', 'date'],
    ['d\\-m\\-yy', 'date'],
    ['hh:mm', 'time'],
    ['yyyy-mm-dd hh:mm', 'date-time'],
    ['[[[[[[', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(formatOf(code).kind).toBe(kind);
  });

  it('of zeros alone says how many digits there are', () => {
    expect(formatOf('00000000')).toEqual({ kind: 'zeros', digits: 8 });
  });

  it.each([
    ['00000000;-00000000', { digits: 8 }],
    ['[$-413]00000000', { digits: 8 }],
    ['#00000000', { digits: 8 }],
    ['00 00 00 00', { digits: 8 }],
    ['0000-0000', { digits: 8 }],
    ['0000"-"0000', { digits: 8 }],
    ['"KvK "00000000', { digits: 8 }],
    ['"C-"0000', { digits: 4, before: 'C-' }],
    ['\\C\\-0000', { digits: 4, before: 'C-' }],
    ['"CON2026/"000', { digits: 3, before: 'CON2026/' }],
  ])('%s is a code', (code, more) => {
    expect(formatOf(code)).toEqual({ kind: 'zeros', ...more });
  });

  it.each(['0', '#,##0.00', '"€" 0', '0" jaar"', '# ##0', '0.00', '0,000'])('%s is a number', (code) => {
    expect(formatOf(code)).toEqual({ kind: 'plain' });
  });
});

it('the styles of cells have the formats of the workbook and those that every program knows; the styles behind them are none', async () => {
  const parts = await openZip(inputFile('a.xlsx', workbook([{ name: 'A' }], { formats: ['dd-mm-yyyy', '0%'] })));
  expect((await readStyles(parts.get('xl/styles.xml'))).map(({ kind }) => kind)).toEqual(['plain', 'date', 'percent']);
  const xml = '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="22"/><xf numFmtId="47"/></cellXfs></styleSheet>';
  const own = await openZip(inputFile('a.xlsx', workbook([{ name: 'A' }], { parts: { 'xl/styles.xml': xml } })));
  expect((await readStyles(own.get('xl/styles.xml'))).map(({ kind }) => kind)).toEqual(['date', 'percent', 'date-time', 'plain']);
  expect(await readStyles(undefined)).toEqual([]);
});
