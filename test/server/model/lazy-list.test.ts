// A lazy list makes what is asked for, and is otherwise a list like any other.
import { expect, it } from 'vitest';
import { lazyList } from '../../../server/model/lazy-list';

function counted(length: number) {
  const made: number[] = [];
  const list = lazyList(length, (at) => {
    made.push(at);
    return { at };
  });
  return { made, list };
}

it('makes one item for one that is asked for, once', () => {
  const { made, list } = counted(1_000_000);
  expect(list[999_999]).toBe(list[999_999]);
  expect([list.length, list[1_000_000], list[-1], made]).toEqual([1_000_000, undefined, undefined, [999_999]]);
});

it('is gone through like a list, and what was made stays the same thing', () => {
  const { made, list } = counted(3000);
  const second = list[1];
  const plain = Array.from({ length: 3000 }, (_, at) => ({ at }));
  expect([...list]).toEqual(plain);
  expect(list.map(({ at }) => at)).toEqual(plain.map(({ at }) => at));
  expect(list).toEqual(plain);
  expect([list[1] === second, [...list][1] === second, made.length]).toEqual([true, true, 3000]);
  expect(JSON.stringify(list)).toBe(JSON.stringify(plain));
  expect([Array.isArray(list), list.slice(1, 2), list.at(-1), 5 in list, 3000 in list]).toEqual([true, [{ at: 1 }], { at: 2999 }, true, false]);
});

it('of nothing is empty, and no list can be written in', () => {
  expect([...counted(0).list]).toEqual([]);
  const { list } = counted(2);
  expect(() => Object.assign(list, { 0: 'x' })).toThrow(TypeError);
  expect(list[0]).toEqual({ at: 0 });
});
