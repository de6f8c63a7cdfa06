// The queue of events gives the earliest first, whatever the order in which they came.
import { describe, expect, it } from 'vitest';
import { EventHeap } from '../../../../server/graph/compiled/event-heap';
import { seeded } from '../../../bench/generate-estate';

describe('a queue of events', () => {
  it('is empty at first: its earliest time is never, and there is nothing to take', () => {
    const heap = new EventHeap();
    expect([heap.size, heap.earliest, heap.pop()]).toEqual([0, Number.POSITIVE_INFINITY, -1]);
  });

  it('gives the earliest first, of a thousand at random', () => {
    const random = seeded(3);
    const heap = new EventHeap();
    const times = Array.from({ length: 1000 }, () => Math.floor(random() * 100));
    for (const [item, time] of times.entries()) heap.push(time, item);
    const taken: number[] = [];
    while (heap.size > 0) {
      const time = heap.earliest;
      const item = heap.pop();
      expect(times[item]).toBe(time);
      taken.push(item);
    }
    expect(taken.map((item) => times[item])).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(taken).size).toBe(1000);
  });

  it('takes what comes between two takes in its turn', () => {
    const heap = new EventHeap();
    heap.push(5, 50);
    heap.push(9, 90);
    expect(heap.pop()).toBe(50);
    heap.push(7, 70);
    heap.push(12, 120);
    expect([heap.pop(), heap.pop(), heap.pop(), heap.pop()]).toEqual([70, 90, 120, -1]);
  });
});
