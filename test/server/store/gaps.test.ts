// Integers come back from their gaps, whatever they are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { putGaps, takeGaps } from '../../../server/store/gaps';

const bytesOf = (words: Int32Array) => new Uint8Array(words.buffer);

it('gaps are small ones where integers mostly follow each other, and others stay as they are', () => {
  const sorted = Int32Array.of(5, 6, 7, 7, 9, 1_000_000, 1_000_001);
  expect(putGaps(sorted)).toBe(true);
  expect([...sorted]).toEqual([5, 1, 1, 0, 2, 999_991, 1]);
  const random = Int32Array.of(1, 90_000, -7_000, 123_456);
  expect(putGaps(random)).toBe(false);
  expect([...random]).toEqual([1, 90_000, -7_000, 123_456]);
  expect(putGaps(new Int32Array())).toBe(false);
});

it('every list comes back from its gaps, also where a gap is larger than an integer', () => {
  const list = fc.array(fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 3 })), { maxLength: 50 });
  let isAny = false;
  fc.assert(
    fc.property(list, (numbers) => {
      const words = Int32Array.from(numbers);
      const isByGaps = putGaps(words);
      isAny ||= isByGaps;
      expect([...new Int32Array(isByGaps ? takeGaps(bytesOf(words)).buffer : words.buffer)]).toEqual(numbers);
    }),
  );
  expect(isAny).toBe(true);
});
