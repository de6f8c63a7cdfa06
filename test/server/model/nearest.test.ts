// The word that was probably meant.
import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../../server/model/nearest';
import { WorkClock } from '../../support/work';

const commands = ['import', 'importance', 'what-if', 'why', 'undo'];

describe('the nearest word', () => {
  it.each([
    ['imprt', 'import'],
    ['whatif', 'what-if'],
    ['WHY', 'why'],
    ['udno', 'undo'],
    // What begins the same is nearer than what differs by fewer letters.
    ['importan', 'importance'],
    ['why-not', 'why'],
  ])('to %s is %s', (typed, meant) => {
    expect(nearestOf(typed, commands)).toBe(meant);
  });

  it('counts two letters that changed places as one mistake', () => {
    expect(nearestOf('udno', ['uno', 'undo'])).toBe('undo');
  });

  it('is the first by code points of those that are equally near, whatever their order', () => {
    expect(nearestOf('x', ['c', 'a', 'b'])).toBe('a');
    expect(nearestOf('x', ['b', 'c', 'a'])).toBe('a');
  });

  it('is empty when none is known', () => {
    expect(nearestOf('x', [])).toBe('');
  });

  it('is found at once for a word of a megabyte', () => {
    const clock = new WorkClock();
    expect(commands).toContain(nearestOf('q'.repeat(1_000_000), commands));
    expect(clock.lap()).toBeLessThan(500);
  });
});
