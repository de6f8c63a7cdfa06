// Turns of clients, as a list of who comes next: held against a slow and simple way to say the same.
import { describe, expect, it } from 'vitest';
import { Turns } from '../../../server/engine/turns';
import { seeded } from '../../bench/generate-estate';

interface Item {
  readonly client: string;
  readonly number: number;
}

const many = { perClient: 100, inAll: 1000 };

function order(turns: Turns<Item>): string[] {
  return [...turns.positions()].map(([{ client, number }, place]) => `${place}:${client}${number}`);
}

/** Takes out and begins what comes next. */
function take(turns: Turns<Item>): Item | undefined {
  const next = turns.next();
  if (next) turns.begin(next.client, next);
  return next;
}

describe('turns', () => {
  it('the positions are the order in which they begin, whatever is added, begun or removed before', () => {
    const random = seeded(11);
    for (let round = 0; round < 200; round += 1) {
      const turns = new Turns<Item>(many);
      const waiting: Item[] = [];
      for (let step = 0; step < 40; step += 1) {
        const choice = random();
        const client = 'abcd'[Math.floor(random() * 4)] ?? 'a';
        if (choice < 0.6) {
          const item = { client, number: step };
          turns.add(client, item);
          waiting.push(item);
        } else if (choice < 0.8) {
          const begun = take(turns);
          if (begun) waiting.splice(waiting.indexOf(begun), 1);
        } else {
          const [left] = waiting.splice(Math.floor(random() * waiting.length), 1);
          if (left) turns.remove(left.client, left);
        }
        expect(turns.size).toBe(waiting.length);
      }
      const positions = [...turns.positions()].map(([item]) => item);
      const begun: Item[] = [];
      for (let next = take(turns); next; next = take(turns)) begun.push(next);
      expect(begun).toEqual(positions);
      expect(new Set(begun)).toEqual(new Set(waiting));
    }
  });

  it('no client waits for more than one of each other client between two of its own', () => {
    const turns = new Turns<Item>(many);
    for (let number = 0; number < 5; number += 1) turns.add('a', { client: 'a', number });
    for (let number = 0; number < 2; number += 1) for (const client of ['b', 'c']) turns.add(client, { client, number });
    expect(order(turns)).toEqual(['1:a0', '2:b0', '3:c0', '4:a1', '5:b1', '6:c1', '7:a2', '8:a3', '9:a4']);
  });

  it('what may not begin now is passed over', () => {
    const turns = new Turns<Item>(many);
    for (const client of ['a', 'b']) turns.add(client, { client, number: 0 });
    expect(turns.next((client) => client !== 'a')).toMatchObject({ client: 'b' });
    expect(turns.next(() => false)).toBeUndefined();
  });

  it('is full for one client, and for all', () => {
    const turns = new Turns<Item>({ perClient: 2, inAll: 3 });
    const add = (client: string) => turns.add(client, { client, number: 0 });
    add('a');
    expect(turns.full('a')).toBeUndefined();
    add('a');
    expect(turns.full('a')).toEqual({ limit: 2, of: 'client' });
    add('b');
    expect(turns.full('c')).toEqual({ limit: 3, of: 'all' });
    take(turns);
    expect(turns.full('c')).toBeUndefined();
    expect(turns.clear()).toHaveLength(2);
    expect([turns.size, turns.next()]).toEqual([0, undefined]);
  });
});
