// Texts come back as they were, found by number.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { NotKept, Texts, TextWriter } from '../../../../server/model/columns/texts';
import { compareText } from '../../../../server/model/text-order';

function written(texts: readonly string[]): { codes: number[]; columns: Columns } {
  const writer = new TextWriter();
  const codes = texts.map((text) => writer.code(text));
  return { codes, columns: new Map(writer.columns('t')) };
}

it('each text comes back by its number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const { codes, columns } = written(texts);
      const read = new Texts(columns, 't');
      expect(codes.map((code) => read.at(code))).toEqual(texts);
      expect(read.length).toBe(new Set(texts).size);
    }),
  );
});

it('the same text has one number, also among thousands', () => {
  const texts = Array.from({ length: 10_000 }, (_, at) => `naam ${at % 5_000} é`);
  const { codes, columns } = written(texts);
  expect(new Set(codes).size).toBe(5_000);
  expect(new Texts(columns, 't').at(4_999)).toBe('naam 4999 é');
});

it.each(['\ud83d', 'a\ude00'])('half a pair of surrogates is refused, also beside its other half', (half) => {
  expect(() => written([half, '\ude00'])).toThrow(NotKept);
});

it('texts that are cut off are refused', () => {
  const { columns } = written(['een', 'twee']);
  const cut = new Map([...columns, ['t.bytes', new Uint8Array(3)]]);
  expect(() => new Texts(cut, 't')).toThrow(BadColumns);
});

it('those that ascend by their bytes are found by what they say, also by that of other texts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.string(), (list, other) => {
      const sorted = [...list].sort(compareText);
      const texts = new Texts(written(sorted).columns, 't');
      expect(sorted.map((text) => texts.find(text, sorted.length))).toEqual(sorted.map((_, at) => at));
      expect(texts.find(other, sorted.length)).toBe(sorted.indexOf(other));
      const others = written([...list, other]);
      const there = new Texts(others.columns, 't');
      expect(others.codes.map((code) => texts.findOf(there, code, sorted.length))).toEqual([...list, other].map((text) => sorted.indexOf(text)));
    }),
  );
});

it('a text that is no UTF-8 is not taken for one that has its bytes', () => {
  expect(new Texts(written(['\ufffd']).columns, 't').find('\ud800', 1)).toBe(-1);
});
