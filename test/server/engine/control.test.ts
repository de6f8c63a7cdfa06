// How a computation is followed and stopped by a flag in shared memory.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { flagControl, noControl } from '../../../server/engine/control';

const controlled = () => {
  const stop = new SharedArrayBuffer(4);
  const told: number[] = [];
  return { flag: new Int32Array(stop), told, control: flagControl(stop, (done) => told.push(done)) };
};

it('goes on until the flag is up, and then ends with the fault that says so', () => {
  const { flag, control } = controlled();
  expect(() => control.checkpoint()).not.toThrow();
  Atomics.store(flag, 0, 1);
  expect(() => control.checkpoint()).toThrow(expect.objectContaining({ code: 'cancelled', exit: 1 }));
});

it('tells progress at most ten times a second, but the end always', async () => {
  const { told, control } = controlled();
  for (let done = 0; done <= 1000; done += 1) control.progress(done, 1000);
  expect(told).toEqual([0, 1000]);
  await pause(120);
  control.progress(5, 1000);
  expect(told).toEqual([0, 1000, 5]);
});

it('has an alarm that goes off after its time, and not before', async () => {
  const [rings, atOnce] = [noControl.alarm?.(0.05), noControl.alarm?.(0)];
  expect(rings?.()).toBe(false);
  await pause(70);
  expect([rings?.(), atOnce?.()]).toEqual([true, true]);
});
