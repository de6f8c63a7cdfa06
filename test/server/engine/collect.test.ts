// Shared memory that a value leaves over is collected when there is enough of it.
import { expect, it } from 'vitest';
import { CollectAtRest, Leftovers, sharedBytesIn } from '../../../server/engine/collect';
import { until } from '../../support/until';

const megabyte = 1024 * 1024;

it('counts the shared memory in a value, each piece once', () => {
  const memory = new SharedArrayBuffer(1000);
  const value = {
    one: new Int32Array(memory),
    again: { two: new Uint8Array(memory, 8) },
    own: new Uint8Array(50),
    none: null,
    other: new SharedArrayBuffer(24),
  };
  expect([sharedBytesIn(value), sharedBytesIn({ list: [1, 2] }), sharedBytesIn(undefined)]).toEqual([1024, 0, 0]);
});

it('collects once enough is left over, after whoever held it had time to drop it', async () => {
  let collections = 0;
  const leftovers = new Leftovers(() => {
    collections += 1;
  });
  const value = () => ({ memory: new SharedArrayBuffer(30 * megabyte) });
  for (const one of [value(), value(), value()]) leftovers.replace(one);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(collections).toBe(0);
  leftovers.replace(value());
  expect(collections).toBe(0);
  await until(() => collections === 1);
});

it('frees what nobody holds any more', async () => {
  const leftovers = new Leftovers();
  const filled = () => new Uint8Array(new SharedArrayBuffer(100 * megabyte)).fill(1);
  leftovers.replace(filled());
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 8; round += 1) {
    leftovers.replace(filled());
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(300);
});

it('collects what was left over once nothing was asked for a while, and when there is much of it', () => {
  let [held, collections] = [100, 0];
  const leftovers = new CollectAtRest(
    () => held * megabyte,
    () => {
      collections += 1;
      held -= 70;
    },
  );
  const rest = (times: number) => Array.from({ length: times }, () => leftovers.rest());
  rest(3);
  leftovers.wake();
  rest(3);
  expect(collections).toBe(0);
  rest(1);
  expect([collections, held]).toEqual([1, 30]);
  held += 60;
  rest(4);
  // That is held now.
  rest(40);
  expect(collections).toBe(1);
  held += 70;
  rest(4);
  expect([collections, held]).toEqual([2, 90]);
});
