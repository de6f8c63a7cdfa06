// The bar that is drawn while something takes long.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawBar, progressBar } from '../../../server/cli/progress-bar';

describe('the bar', () => {
  it.each([
    [0, '[                              ]   0 % a.csv'],
    [50, '[###############               ]  50 % a.csv'],
    // Not 100 before it is done.
    [99.9, '[############################# ]  99 % a.csv'],
    [100, '[##############################] 100 % a.csv'],
    [101, '[##############################] 100 % a.csv'],
    [-1, '[                              ]   0 % a.csv'],
  ])('of %d of a hundred', (done, drawn) => {
    expect(drawBar({ done, total: 100, phase: 'a.csv' })).toBe(drawn);
  });

  it('of an unknown whole says no share, and is as wide', () => {
    expect(drawBar({ done: 5, total: 0, phase: 'a.csv' })).toHaveLength(drawBar({ done: 5, total: 9, phase: 'a.csv' }).length);
    expect(drawBar({ done: 5, total: 0, phase: 'a.csv' })).not.toContain('%');
  });
});

describe('drawing', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => vi.useRealTimers());

  function watched(isWatched: boolean) {
    const drawn: string[] = [];
    return { drawn, bar: progressBar({ isWatched, draw: (line) => drawn.push(line) }) };
  }

  it('begins after half a second, and is done ten times a second at most', () => {
    const { drawn, bar } = watched(true);
    bar.phase('reading');
    bar.show(1, 4);
    vi.advanceTimersByTime(500);
    bar.show(2, 4);
    bar.show(3, 4);
    vi.advanceTimersByTime(100);
    bar.show(4, 4);
    expect(drawn).toEqual([drawBar({ done: 2, total: 4, phase: 'reading' }), drawBar({ done: 4, total: 4, phase: 'reading' })]);
  });

  it('says at once which activity begins, of which nobody knows how far it is', () => {
    const { drawn, bar } = watched(true);
    bar.phase('a.csv');
    vi.advanceTimersByTime(600);
    bar.show(4, 4);
    bar.activity('resolving');
    bar.phase('b.csv');
    vi.advanceTimersByTime(100);
    bar.show(1, 4);
    const activity = 'a.csv: working out what all sources say together';
    expect(drawn.slice(1)).toEqual([drawBar({ done: 0, total: 0, phase: activity }), drawBar({ done: 1, total: 4, phase: 'b.csv' })]);
  });

  it('is wiped once, and only when there is something to wipe', () => {
    const { drawn, bar } = watched(true);
    bar.clear();
    expect(drawn).toEqual([]);
    vi.advanceTimersByTime(600);
    bar.show(1, 2);
    bar.clear();
    bar.clear();
    expect(drawn.slice(1)).toEqual(['']);
  });

  it('is not done when nobody watches', () => {
    const { drawn, bar } = watched(false);
    vi.advanceTimersByTime(10_000);
    bar.show(1, 2);
    bar.clear();
    expect(drawn).toEqual([]);
  });
});
