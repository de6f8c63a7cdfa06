// Texts get the numbers that a Map would give them, also texts that were made to fall together.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextNumbers } from '../../../server/model/text-numbers';

function numbersOf(texts: readonly string[]): { given: number[]; numbers: TextNumbers } {
  const numbers = new TextNumbers();
  return { given: texts.map((text) => numbers.add(text)), numbers };
}

it('every text has the number of its first place among the different ones', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'binary' })), { size: 'large' }), (texts) => {
      const { given, numbers } = numbersOf(texts);
      const different = [...new Set(texts)];
      expect(numbers.texts).toEqual(different);
      expect(given).toEqual(texts.map((text) => different.indexOf(text)));
      expect(texts.map((text) => numbers.find(text))).toEqual(given);
    }),
  );
});

it('a text that was never added has none', () => {
  const { numbers } = numbersOf(Array.from({ length: 5_000 }, (_, at) => `cmp:${at}`));
  expect([numbers.find('cmp:4999'), numbers.find('cmp:5000'), numbers.find(''), numbers.length]).toEqual([4_999, -1, -1, 5_000]);
});

/** Texts that would all stand in one slot: FNV-1a, as everybody can compute it. */
function fallingTogether(many: number): string[] {
  const slotOf = (text: string) => {
    const hash = [...text].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5);
    return (hash ^ (hash >>> 15)) & 1023;
  };
  const found: string[] = [];
  for (let at = 0; found.length < many; at += 1) if (slotOf(`cmp:${at}`) === 0) found.push(`cmp:${at}`);
  return found;
}

it('texts that were made to fall together have the same numbers as others', () => {
  const texts = fallingTogether(400);
  const { given, numbers } = numbersOf([...texts, ...texts, 'cmp:a']);
  expect(given).toEqual([...texts.keys(), ...texts.keys(), 400]);
  expect([...texts, 'cmp:b'].map((text) => numbers.find(text))).toEqual([...texts.keys(), -1]);
});
