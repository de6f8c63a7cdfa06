// Properties come back as they were: values, types, and the order of their names.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Properties } from '../../../../server/model/claims';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { PropertyRows, PropertyWriter } from '../../../../server/model/columns/property-rows';
import { Texts, TextWriter } from '../../../../server/model/columns/texts';

function columnsOf(list: readonly Properties[]): Columns {
  const texts = new TextWriter();
  const writer = new PropertyWriter(texts);
  for (const one of list) writer.push(one);
  return new Map([...writer.columns('p'), ...texts.columns('t')]);
}

const value = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(-0, 0, 2 ** 31), fc.array(fc.string()));
const names = fc.constantFrom('name', 'kvk', 'aliases', 'users', '__proto__', 'constructor');
const properties = fc.array(fc.tuple(names, value), { maxLength: 6 }).map((entries) => Object.fromEntries(entries));

it('come back, with their names in the same order', () => {
  fc.assert(
    fc.property(fc.array(properties), (list) => {
      const columns = columnsOf(list);
      const rows = new PropertyRows(columns, 'p', new Texts(columns, 't'));
      expect(rows.length).toBe(list.length);
      expect(list.map((_, at) => Object.entries(rows.at(at)))).toEqual(list.map((one) => Object.entries(one)));
    }),
    { seed: 13 },
  );
});

it('that are cut off are refused', () => {
  const columns = new Map(columnsOf([{ name: 'a' }, {}]));
  columns.set('p.start', new Int32Array());
  expect(() => new PropertyRows(columns, 'p', new Texts(columns, 't'))).toThrow(BadColumns);
});

it('of one name and type are found for all things at once, as numbers', () => {
  const columns = columnsOf([{ a: 'x', n: 1 }, {}, { n: 2.5, a: ['y'] }, { n: 'x', a: 'y' }]);
  const texts = new Texts(columns, 't');
  const rows = new PropertyRows(columns, 'p', texts);
  const said = (codes: Int32Array, at: (code: number) => unknown) => Array.from(codes, (code) => (code < 0 ? null : at(code)));
  expect(said(rows.codesOf('a', 'text'), (code) => texts.at(code))).toEqual(['x', null, null, 'y']);
  expect(said(rows.codesOf('n', 'number'), (code) => rows.numbers[code])).toEqual([1, null, 2.5, null]);
  expect(said(rows.codesOf('nobody', 'text'), (code) => code)).toEqual([null, null, null, null]);
});
