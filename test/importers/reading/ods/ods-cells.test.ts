// What a cell of an OpenDocument spreadsheet says, by its value and by what it shows.
import { expect, it } from 'vitest';
import { odsCellText, ShownText } from '../../../../importers/reading/ods/ods-cells';

it.each([
  [{ 'office:value-type': 'float', 'office:value': '1234.5' }, '€ 1.234,50', '1234.5'],
  [{ 'office:value-type': 'float', 'office:value': '1234567' }, '01234567', '01234567'],
  [{ 'office:value-type': 'float', 'office:value': '123456' }, '0012-3456', '00123456'],
  [{ 'office:value-type': 'float', 'office:value': '42' }, 'C-0042', 'C-0042'],
  [{ 'office:value-type': 'float', 'office:value': '1042' }, 'CON2026/1042', 'CON2026/1042'],
  [{ 'office:value-type': 'float', 'office:value': '-12' }, 'EUR-12', '-12'],
  [{ 'office:value-type': 'currency', 'office:value': '0.30000000000000004' }, '0,30', '0.3'],
  [{ 'office:value-type': 'percentage', 'office:value': '0.07' }, '7%', '7%'],
  [{ 'office:value-type': 'date', 'office:date-value': '2026-03-01' }, '01-03-26', '2026-03-01'],
  [{ 'office:value-type': 'date', 'office:date-value': '2026-03-01T00:00:00' }, '01-03-26', '2026-03-01'],
  [{ 'office:value-type': 'time', 'office:time-value': 'PT10H30M00S' }, '10:30', '10:30'],
  [{ 'office:value-type': 'boolean', 'office:boolean-value': 'true' }, 'WAAR', 'true'],
  [{ 'office:value-type': 'boolean', 'office:boolean-value': 'false' }, 'ONWAAR', 'false'],
  [{ 'office:value-type': 'string' }, 'Zaakhost', 'Zaakhost'],
  [{ 'office:value-type': 'string', 'calcext:value-type': 'error' }, '#N/B', '#N/B'],
  [{ 'office:value-type': 'string', 'calcext:value-type': 'error' }, 'Err:502', '#VALUE!'],
  [{}, '', ''],
  [{ 'table:formula': 'of:=[.A1]' }, '', '#UNCALCULATED!'],
  [{ 'table:formula': 'of:=[.A1]' }, '3', '3'],
  [{ 'table:formula': 'of:=""', 'office:value-type': 'string' }, '', ''],
])('%j, shown as %j, is %j', (attributes, shown, text) => {
  expect(odsCellText(attributes, shown)).toBe(text);
});

it('a shown text is its paragraphs with spaces, tabs and line ends, without remarks that are pinned to the cell', () => {
  const text = new ShownText();
  text.start();
  text.open('annotation', {});
  text.open('p', {});
  text.add('remark');
  text.close('p');
  text.close('annotation');
  text.open('p', {});
  text.add('a');
  text.open('s', { 'text:c': '2' });
  text.open('tab', {});
  text.open('line-break', {});
  text.add('b');
  text.close('p');
  text.add('between');
  text.open('p', {});
  text.add('c');
  expect(text.value).toBe('a  \t\nb\nc');
  text.start();
  expect(text.value).toBe('');
});
