// What several threads need is made by one of them, whatever becomes of that one; and compiled estates are shared, not copied.
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type OnceAnswer, OnceForAll, OnceHere, type OnceQuestion } from '../../../server/engine/once';
import { estateOf, type SharedEstate, shareEstate } from '../../../server/graph/kernel/shared-estate';
import { singlePoints } from '../../../server/graph/sets/single-points';
import { drawn } from '../../support/drawing';

/** A thread's side, tied to the main one by a real channel. */
function thread(all: OnceForAll) {
  const { port1, port2 } = new MessageChannel();
  const here = new OnceHere(port1);
  port1.on('message', (answer: OnceAnswer) => here.receive(answer));
  const tell = (answer: OnceAnswer) => port2.postMessage(answer);
  port2.on('message', (question: OnceQuestion) => all.receive(question, tell));
  return { here, end: () => port1.close(), leave: () => all.leave(tell) };
}

describe('once for all threads', () => {
  it('the first that asks makes it, the others get the same', async () => {
    const all = new OnceForAll();
    const [a, b, c] = [thread(all), thread(all), thread(all)];
    const makers: string[] = [];
    const ask = ({ here }: ReturnType<typeof thread>, name: string) =>
      here.value('1 abc', () => {
        makers.push(name);
        return new Int32Array(new SharedArrayBuffer(8));
      });
    const [first, second] = await Promise.all([ask(a, 'a'), ask(b, 'b')]);
    const third = await ask(c, 'c');
    expect(makers).toEqual(['a']);
    first[0] = 7;
    expect([second[0], third[0]]).toEqual([7, 7]);
    for (const one of [a, b, c]) one.end();
  });

  it('another makes it when the first fails, or ends without a word', async () => {
    const all = new OnceForAll();
    const [a, b] = [thread(all), thread(all)];
    const failing = a.here.value('1 abc', () => {
      throw new Error('no memory');
    });
    const other = b.here.value('1 abc', () => 'made by b');
    await expect(failing).rejects.toThrow('no memory');
    expect(await other).toBe('made by b');
    const silent = () => undefined;
    all.receive({ type: 'need', key: '2 def' }, silent);
    const waiting = b.here.value('2 def', () => 'made by b again');
    await new Promise((resolve) => setTimeout(resolve, 20));
    all.leave(silent);
    expect(await waiting).toBe('made by b again');
    for (const one of [a, b]) one.end();
  });

  it('who waits for an older one makes it itself', async () => {
    const all = new OnceForAll();
    const [a, b] = [thread(all), thread(all)];
    all.receive({ type: 'need', key: '1 old' }, () => undefined);
    const old = a.here.value('1 old', () => 'old by a');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const young = b.here.value('2 new', () => 'new by b');
    expect([await old, await young]).toEqual(['old by a', 'new by b']);
    for (const one of [a, b]) one.end();
  });
});

/** Every typed array in a value. */
function arraysIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(arraysIn) : [];
}

describe('a shared estate', () => {
  const text = `
    svc:s -> 2 of (cmp:a, cmp:b, cmp:c)
    cmp:a -> con:k
    cmp:b -> con:k
    con:k -> sup:x
    con:k => sup:y for sup:x
    cmp:c -> cmp:a
    cmp:z down`;

  it('goes to another thread without copies, and answers the same', () => {
    const { snapshot, estate } = drawn(text);
    const shared = shareEstate(snapshot.graph);
    const arrays = arraysIn(shared);
    expect(arrays.length).toBeGreaterThan(20);
    for (const array of arrays.filter(({ byteLength }) => byteLength > 0)) expect(array.buffer).toBeInstanceOf(SharedArrayBuffer);
    const received: SharedEstate = structuredClone(shared);
    if (!received.whole) throw new Error('the threshold graph is not shared');
    const { down } = received.whole;
    const there = estateOf(snapshot.graph, received);
    expect(there).toEqual(estate);
    const everything = [...estate.ids.keys()];
    const ask = (one: typeof estate) => singlePoints(one, { candidates: Int32Array.from(everything), targets: everything, down, checkpoint: () => undefined });
    expect(ask(there)).toEqual(ask(estate));
    expect(ask(there).length).toBeGreaterThan(3);
  });
});
