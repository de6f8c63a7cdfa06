// Sorted lists, and what makes one into another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, edited } from '../../../../server/estate/change/edits';
import { compareText } from '../../../../server/model/text-order';

interface Item {
  readonly key: string;
  readonly says: number;
}
const compare = (a: Item, b: Item) => compareText(a.key, b.key);
const lists = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 2 }), says: fc.nat(2) }, { noNullPrototype: true }), { selector: ({ key }) => key });

test('an edit makes the one list into the other, and leaves what says the same', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const [before, after] = [a.toSorted(compare), b.toSorted(compare)];
      const edit = editBetween(before, after, compare);
      expect(edited(before, edit, compare)).toEqual(after);
      expect(edit.gone.filter((one) => after.some(({ key, says }) => key === one.key && says === one.says))).toEqual([]);
    }),
    { seed: 13 },
  );
});

test('equal members leave one by one', () => {
  const [a, b] = [{ key: 'a', says: 1 }, { key: 'b', says: 1 }] as const; // biome-ignore format: one line
  expect(edited([a, a, b], { gone: [a], come: [] }, compare)).toEqual([a, b]);
  expect(edited([a, a, b], { gone: [a, a], come: [b] }, compare)).toEqual([b, b]);
});

test('what is not in the list cannot leave it', () => {
  const [a, b] = [{ key: 'a', says: 1 }, { key: 'b', says: 1 }] as const; // biome-ignore format: one line
  expect(edited([a], { gone: [b], come: [] }, compare)).toBeNull();
  expect(edited([a], { gone: [a, a], come: [] }, compare)).toBeNull();
});
