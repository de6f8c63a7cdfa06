// Values as cells of a table, and back: what a table would change is written as JSON.
import { expect, it } from 'vitest';
import { readCell, tableName, writeCell } from '../../../server/model/table-cells';

const [text, texts, number, required] = [{ type: 'text' }, { type: 'texts' }, { type: 'number' }, { type: 'required' }] as const;

it('a value comes back as it was', () => {
  for (const [value, type] of [
    ['plain', text],
    ['', text],
    ['ends in\r', text],
    ['json:"x"', text],
    ['12', text],
    [['a', 'b'], texts],
    [['a|b', 'c'], texts],
    [['json:', ' spaced '], texts],
    [[''], texts],
    [0.1, number],
    [-1e21, number],
    [2, required],
    ['50%', required],
  ] as const)
    expect(readCell(writeCell(value), { value: type }), String(value)).toEqual(value === '' ? undefined : value);
});

it('nothing is an empty cell', () => {
  expect(writeCell(undefined)).toBe('');
  expect(readCell('', { value: texts })).toBeUndefined();
});

it('what is no number stays a text, for whoever checks it', () => {
  expect(readCell('12 km', { value: number })).toBe('12 km');
  expect(readCell('0x10', { value: number })).toBe('0x10');
});

it('JSON that is none throws', () => {
  expect(() => readCell('json:{', { value: text })).toThrow(SyntaxError);
});

it('a table is named after its kind or type', () => {
  expect([tableName('DEPENDS_ON'), tableName('Services')]).toEqual(['depends-on', 'services']);
});
