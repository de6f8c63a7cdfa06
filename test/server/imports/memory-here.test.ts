// How much memory there is, and what of it a heap may have.
import { expect, it } from 'vitest';
import { heapFor, memoryHere } from '../../../server/imports/memory-here';

it('a container may have less than its machine', () => {
  expect([memoryHere(2, 8), memoryHere(2 ** 63, 8), memoryHere(0, 8)]).toEqual([2, 8, 8]);
});

it('a heap may have three quarters of it', () => {
  expect(heapFor(8)).toBe(6);
});
