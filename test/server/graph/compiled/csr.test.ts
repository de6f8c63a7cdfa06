// Lists packed in two arrays keep the order in which their items came.
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../../server/graph/compiled/csr';

describe('packed rows', () => {
  it('start where the rows before them end, and keep the order of their items', () => {
    const { offset, items } = packRows(4, (emit) => {
      emit(2, 9);
      emit(0, 7);
      emit(2, 3);
      emit(3, 1);
    });
    expect([...offset]).toEqual([0, 1, 1, 3, 4]);
    expect([...items]).toEqual([7, 9, 3, 1]);
  });

  it('may all be empty', () => {
    const { offset, items } = packRows(2, () => undefined);
    expect([[...offset], [...items]]).toEqual([[0, 0, 0], []]);
  });
});
