// Lists that grow keep what was put in, and hand it out in the memory that was asked for.
import { describe, expect, it } from 'vitest';
import { Integers, inSharedMemory, sharedIntegers } from '../../../../server/graph/compiled/growing';

const filled = (count: number, zeros?: typeof sharedIntegers) => {
  const list = new Integers(2, zeros);
  for (let at = 0; at < count; at += 1) list.push(at * at);
  return list;
};

describe('a growing list', () => {
  it('keeps all of a thousand, however little was expected', () => {
    const list = filled(1000);
    expect([list.length, list.at(0), list.at(999)]).toEqual([1000, 0, 998_001]);
    expect([...list.pack()]).toEqual(Array.from({ length: 1000 }, (_, at) => at * at));
  });

  it('gives a copy that later numbers do not change, and is empty once it was taken', () => {
    const list = filled(3);
    const copy = list.copy();
    const taken = list.take();
    expect(list.length).toBe(0);
    list.push(77);
    expect([[...copy], [...taken], [...list.pack()]]).toEqual([[0, 1, 4], [0, 1, 4], [77]]);
  });

  it('stays in memory that threads share, also when it has grown', () => {
    expect(filled(100, sharedIntegers).pack().buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(filled(100).pack().buffer).toBeInstanceOf(ArrayBuffer);
  });
});

describe('integers in shared memory', () => {
  it('are copied there once', () => {
    const own = Int32Array.of(1, 2, 3);
    const shared = inSharedMemory(own);
    expect([...shared]).toEqual([1, 2, 3]);
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(inSharedMemory(shared)).toBe(shared);
  });
});
