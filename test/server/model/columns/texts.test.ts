// Texts come back as they were, found by number.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { TextList, Texts, TextWriter } from '../../../../server/model/columns/texts';
import { compareText } from '../../../../server/model/text-order';

const halves = fc.constantFrom('a', 'é', '\ud83d', '\ude00');

function written(texts: readonly string[], most?: number): { codes: number[]; columns: Columns } {
  const writer = new TextWriter(most);
  const codes = texts.map((text) => writer.code(text));
  return { codes, columns: new Map(writer.columns('t')) };
}

it('each text comes back by its number, one by one and all at once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: halves }))), (texts) => {
      const { codes, columns } = written(texts);
      const read = new Texts(columns, 't');
      expect(codes.map((code) => read.at(code))).toEqual(texts);
      expect(read.all()).toEqual([...new Set(texts)]);
      const list = new TextList(read);
      expect(codes.map((code) => list.at(code))).toEqual(texts);
    }),
    { seed: 13 },
  );
});

it('stand in several parts when they are too many for one, each text whole in one of them', () => {
  const text = fc.string({ unit: halves, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 1, max: 40 }), (texts, most) => {
      const { codes, columns } = written(texts, most);
      const read = new Texts(columns, 't');
      expect(codes.map((code) => read.at(code))).toEqual(texts);
      expect(read.all()).toEqual([...new Set(texts)]);
      const parts = [...columns].filter(([name]) => name.startsWith('t.bytes.'));
      for (const [, bytes] of parts)
        expect(bytes.length <= most || texts.some((one) => Buffer.byteLength(one, 'utf16le') >= bytes.length || Buffer.byteLength(one) >= bytes.length)).toBe(
          true,
        );
    }),
    { seed: 13 },
  );
});

it('the same text has one number, also among thousands', () => {
  const texts = Array.from({ length: 10_000 }, (_, at) => `naam ${at % 5_000} é`);
  const { codes, columns } = written(texts);
  expect(new Set(codes).size).toBe(5_000);
  expect(new Texts(columns, 't').at(4_999)).toBe('naam 4999 é');
});

it('texts that are cut off are refused, and numbers of none', () => {
  const { columns } = written(['een', 'twee']);
  const cut = new Map([...columns, ['t.bytes.0', new Uint8Array(3)]]);
  expect(() => new Texts(cut, 't')).toThrow(BadColumns);
  const read = new Texts(columns, 't');
  for (const texts of [read, new TextList(read)]) for (const code of [-1, 2]) expect(() => texts.at(code)).toThrow(BadColumns);
});

it('those that ascend by their bytes are found by what they say, also by that of other texts', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: halves, maxLength: 3 }))),
      fc.string({ unit: halves, maxLength: 2 }),
      (list, other) => {
        const sorted = [...list].sort(compareText);
        const texts = new Texts(written(sorted).columns, 't');
        expect(sorted.map((text) => texts.find(text, sorted.length))).toEqual(sorted.map((_, at) => at));
        expect(texts.find(other, sorted.length)).toBe(sorted.indexOf(other));
        const others = written([...list, other]);
        const there = new Texts(others.columns, 't');
        expect(others.codes.map((code) => texts.findOf(there, code, sorted.length))).toEqual([...list, other].map((text) => sorted.indexOf(text)));
      },
    ),
  );
});

it('a text that is no UTF-8 is not taken for one that has its bytes', () => {
  expect(new Texts(written(['\ufffd']).columns, 't').find('\ud800', 1)).toBe(-1);
});
