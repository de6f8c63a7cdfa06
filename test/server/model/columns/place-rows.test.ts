// Places come back from columns.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { type AnyPlace, FileNumbers, PlaceRows, PlaceWriter } from '../../../../server/model/columns/place-rows';
import { expectSame, place } from '../../../support/made-claims';

function columnsOf(places: readonly AnyPlace[]): Columns {
  const writer = new PlaceWriter(places.length);
  for (const one of places) writer.push(one);
  return new Map(writer.columns('p'));
}

it('come back, with what they do not have', () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const rows = new PlaceRows(columnsOf(places), 'p');
      expectSame(
        places.map((_, at) => rows.at(at)),
        places,
      );
      const isSame = (a: AnyPlace | undefined, b: AnyPlace | undefined) => JSON.stringify(a) === JSON.stringify(b);
      for (let at = 1; at < places.length; at += 1) expect(rows.areSame(at - 1, at)).toBe(isSame(places[at - 1], places[at]));
    }),
    { seed: 13 },
  );
});

it('number each pair of file and sheet once', () => {
  const files = new FileNumbers();
  expect([files.code('a', null), files.code('a', 'b'), files.code(null, null), files.code('a', null)]).toEqual([0, 1, 2, 0]);
  expect(files.list).toEqual([['a', null], ['a', 'b'], [null, null]]); // biome-ignore format: one line
});

it('that are cut off, or of no file, are refused', () => {
  const columns = columnsOf([{ file: 'a', sheet: null, row: 1, line: null, sheetRow: null }]);
  expect(() => new PlaceRows(new Map([...columns, ['p.line', new Int32Array()]]), 'p')).toThrow(BadColumns);
  expect(() => new PlaceRows(new Map([...columns, ['p.file', Int32Array.of(3)]]), 'p').at(0)).toThrow(BadColumns);
});
