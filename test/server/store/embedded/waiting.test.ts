// Waiting for another writer: tried again while it is busy, until patience ends, and not for anything else.
import { expect, it } from 'vitest';
import { waitWhileBusy } from '../../../../server/store/embedded/waiting';

const busy = () => Object.assign(new Error('database is locked'), { errcode: 5 });

it('gives what comes as soon as nobody is busy any more, and lets others work meanwhile', async () => {
  let [times, ticks] = [0, 0];
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const found = await waitWhileBusy(5_000, () => {
    times += 1;
    if (times < 4) throw busy();
    return 'done';
  });
  clearInterval(timer);
  expect([found, times]).toEqual(['done', 4]);
  expect(ticks).toBeGreaterThan(2);
});

it('lets the error through when patience ends', async () => {
  const started = performance.now();
  await expect(
    waitWhileBusy(100, () => {
      throw busy();
    }),
  ).rejects.toThrow('locked');
  expect(performance.now() - started).toBeGreaterThanOrEqual(100);
});

it('does not try again what failed for another reason', async () => {
  let times = 0;
  const work = () => {
    times += 1;
    throw new Error('else');
  };
  await expect(waitWhileBusy(5_000, work)).rejects.toThrow('else');
  expect(times).toBe(1);
});
