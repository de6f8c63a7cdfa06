// How a computation is followed and stopped by a flag in shared memory.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flagControl, noControl } from '../../../server/engine/control';

const controlled = () => {
  const stop = new SharedArrayBuffer(4);
  const told: number[] = [];
  return { flag: new Int32Array(stop), told, control: flagControl(stop, (done) => told.push(done)) };
};

// A clock that stands still until it is told to go on: no busy machine makes a moment longer.
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

it('goes on until the flag is up, and then ends with the fault that says so', () => {
  const { flag, control } = controlled();
  expect(() => control.checkpoint()).not.toThrow();
  Atomics.store(flag, 0, 1);
  expect(() => control.checkpoint()).toThrow(expect.objectContaining({ code: 'cancelled', exit: 1 }));
});

it('tells progress at most ten times a second, but the end always', () => {
  const { told, control } = controlled();
  vi.advanceTimersByTime(1_000);
  for (let done = 0; done <= 1000; done += 1) control.progress(done, 1000);
  expect(told).toEqual([0, 1000]);
  vi.advanceTimersByTime(99);
  control.progress(4, 1000);
  vi.advanceTimersByTime(1);
  control.progress(5, 1000);
  expect(told).toEqual([0, 1000, 5]);
});

it('has an alarm that goes off after its time, and not before', () => {
  const [rings, atOnce] = [noControl.alarm?.(0.05), noControl.alarm?.(0)];
  vi.advanceTimersByTime(49);
  expect(rings?.()).toBe(false);
  vi.advanceTimersByTime(1);
  expect([rings?.(), atOnce?.()]).toEqual([true, true]);
});
