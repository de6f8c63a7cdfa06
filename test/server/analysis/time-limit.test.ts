// A limit to the time of a search.
import { expect, it } from 'vitest';
import { alarmOf, readSeconds } from '../../../server/analysis/time-limit';

const control = { checkpoint: () => undefined, progress: () => undefined };

it('without a limit there is no alarm, and the answer has no parameter more', () => {
  expect(readSeconds({})).toEqual({});
  expect(alarmOf({}, { ...control, alarm: () => () => true })()).toBe(false);
});

it('with a limit the clock of who asks says when it is over; without a clock it never is', () => {
  expect(readSeconds({ seconds: '1.5' })).toEqual({ seconds: 1.5 });
  const asked: number[] = [];
  const alarm = (seconds: number) => {
    asked.push(seconds);
    return () => true;
  };
  expect(alarmOf({ seconds: 2 }, { ...control, alarm })()).toBe(true);
  expect(asked).toEqual([2]);
  expect(alarmOf({ seconds: 0 }, control)()).toBe(false);
});

it.each(['-1', 'soon', 'NaN'])('a limit of %s is refused', (seconds) => {
  expect(() => readSeconds({ seconds })).toThrow(expect.objectContaining({ code: 'bad-parameter' }));
});
