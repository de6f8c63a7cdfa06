// A thread says when it is inside a store, also when the work fails, and that a commit took effect only when it did.
import { afterAll, beforeEach, expect, it } from 'vitest';
import { inside, insideCommit, watchStores } from '../../../server/store/presence';

let said: string[] = [];
beforeEach(() => {
  said = [];
  watchStores({ enter: () => said.push('in'), leave: () => said.push('out'), committed: () => said.push('committed') });
});
afterAll(() => watchStores({ enter() {}, leave() {}, committed() {} }));

it('work is done between in and out, whatever becomes of it', () => {
  expect(inside(() => said.push('work'))).toBe(2);
  expect(() => inside(() => JSON.parse('{'))).toThrow(SyntaxError);
  expect(said).toEqual(['in', 'work', 'out', 'in', 'out']);
});

it('a commit is told before the thread leaves, and one that failed is not', async () => {
  expect(await insideCommit(async () => 7)).toBe(7);
  await expect(insideCommit(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(said).toEqual(['in', 'committed', 'out', 'in', 'out']);
});

it('who may not enter does no work', () => {
  watchStores({
    enter() {
      throw new Error('cancelled');
    },
    leave: () => said.push('out'),
    committed() {},
  });
  expect(() => inside(() => said.push('work'))).toThrow('cancelled');
  expect(said).toEqual([]);
});
