// A thread says when it is inside a store, also when the work fails, and that a commit took effect only when it did.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import { inside, insideCommit, insideWhole, watchStores } from '../../../server/store/presence';

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

it('the whole of an opening is within, so that nobody is killed between two of its steps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
  let depth = 0;
  const left: number[] = [];
  watchStores({
    enter() {
      depth += 1;
    },
    leave() {
      depth -= 1;
      left.push(depth);
    },
    committed() {},
  });
  const store = await openEmbeddedStore(join(folder, 'store'));
  expect(left.indexOf(0)).toBe(left.length - 1);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a store is not opened, nor its folder made, by who may not enter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
  watchStores({
    enter() {
      throw new Error('cancelled');
    },
    leave: () => said.push('out'),
    committed() {},
  });
  await expect(openEmbeddedStore(join(folder, 'store'))).rejects.toThrow('cancelled');
  await expect(insideWhole(async () => said.push('work'))).rejects.toThrow('cancelled');
  expect(said).toEqual([]);
  expect(existsSync(join(folder, 'store'))).toBe(false);
  rmSync(folder, { recursive: true, force: true });
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
