// Threads for one kind of question, with real threads: who goes when, who waits and is told so, and what is refused.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { OnceForAll } from '../../../server/engine/once';
import { QuestionThread, type WorkerProgram } from '../../../server/engine/question-thread';
import { type AskOptions, type PoolSettings, ThreadPool } from '../../../server/engine/thread-pool';
import { personHere } from '../../../server/model/viewer';
import { until } from '../../support/until';
import type { Work } from './busy-worker';

const program: WorkerProgram = {
  url: new URL('../../support/source-worker.mjs', import.meta.url),
  data: { program: new URL('./busy-worker.ts', import.meta.url).href },
};
const pools: ThreadPool[] = [];
let threads: QuestionThread[] = [];

const usual: PoolSettings = {
  threads: 1,
  lasting: 1,
  perClient: 1,
  limits: { perClient: 3, inAll: 5 },
  patience: 50,
  stays: 60_000,
  retryAfter: 7,
};

/** A pool whose threads that stay have loaded. */
async function open(change: Partial<PoolSettings> = {}): Promise<ThreadPool> {
  threads = [];
  const makeThread = () => {
    const thread = new QuestionThread(program, new OnceForAll());
    threads.push(thread);
    return thread;
  };
  const pool = new ThreadPool(makeThread, { ...usual, ...change });
  pools.push(pool);
  await ask(pool, { milliseconds: 0 });
  return pool;
}

let asked = 0;
/** Every question is another one, so that no answer is kept from before. */
async function ask(pool: ThreadPool, work: Work, options?: AskOptions): Promise<{ name: string; thread: number }> {
  asked += 1;
  return JSON.parse((await pool.ask({ name: 'work', parameters: { ...work, asked }, viewer: personHere }, options)).text);
}

/** Asks and writes down the name when it is answered, or the code of the refusal. */
function note(order: string[], [pool, work, client]: readonly [ThreadPool, Work, string], options: AskOptions = {}): Promise<unknown> {
  return ask(pool, work, { ...options, client }).then(
    ({ name }) => order.push(name),
    (fault) => order.push(fault.code),
  );
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('turns', () => {
  it('go round by client, and by the order of asking within one', async () => {
    const pool = await open();
    const order: string[] = [];
    const work = (name: string, client: string) => note(order, [pool, { milliseconds: 20, name }, client]);
    await Promise.all([work('a1', 'a'), work('a2', 'a'), work('a3', 'a'), work('b1', 'b'), work('c1', 'c'), work('b2', 'b')]);
    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('who waits hears its position, each time that it changes, and when its turn has come', async () => {
    const pool = await open();
    const positions: number[] = [];
    const told = { onWaiting: (place: number) => positions.push(place), onTurn: () => positions.push(0) };
    const first = ask(pool, { milliseconds: 50 }, { client: 'a', ...told });
    const second = ask(pool, { milliseconds: 20 }, { client: 'a' });
    await Promise.all([first, second, ask(pool, { milliseconds: 0 }, { client: 'a', ...told })]);
    expect(positions).toEqual([2, 1, 0]);
  });

  it('who leaves gives its place to those behind, at once', async () => {
    const pool = await open();
    const [order, positions, leaving]: [string[], number[], AbortController] = [[], [], new AbortController()];
    const first = note(order, [pool, { milliseconds: 100, name: 'first' }, 'a']);
    const left = note(order, [pool, { milliseconds: 0 }, 'a'], { signal: leaving.signal });
    const last = note(order, [pool, { milliseconds: 0, name: 'last' }, 'a'], { onWaiting: (place) => positions.push(place) });
    leaving.abort();
    await left;
    expect([order, positions]).toEqual([['cancelled'], [2, 1]]);
    await Promise.all([first, last]);
    expect(order).toEqual(['cancelled', 'first', 'last']);
  });
});

describe('limits', () => {
  it('one client may have so many waiting; one more is refused and says what now; others still may', async () => {
    const pool = await open();
    const work = (client: string) => ask(pool, { milliseconds: 20 }, { client });
    const own = [work('a'), work('a'), work('a'), work('a')];
    await expect(work('a')).rejects.toMatchObject({ code: 'too-many-questions', value: '3', details: { retryAfter: 7 } });
    const others = [work('b'), work('c')];
    await expect(work('d')).rejects.toMatchObject({ code: 'server-busy', value: '5', details: { retryAfter: 7 } });
    await Promise.all([...own, ...others]);
    await expect(work('a')).resolves.toBeDefined();
  });

  it('those that do not say who they are count as one', async () => {
    const pool = await open();
    const own = Array.from({ length: 4 }, () => ask(pool, { milliseconds: 20 }));
    await expect(ask(pool, { milliseconds: 0 })).rejects.toMatchObject({ code: 'too-many-questions' });
    await Promise.all(own);
  });

  it('closing the pool ends what runs and what waits', async () => {
    const pool = await open();
    const order: string[] = [];
    const all = ['a', 'b', 'c'].map((client) => note(order, [pool, { milliseconds: 60_000 }, client]));
    await pool.close();
    await Promise.all(all);
    expect(order).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});

describe('further threads', () => {
  const two = { threads: 2, lasting: 0 } as const;

  it('come for another client that waits, never for the same, and leave after a while without work', async () => {
    const pool = await open({ ...two, stays: 100 });
    const [order, leaving]: [string[], AbortController] = [[], new AbortController()];
    const endless = note(order, [pool, { milliseconds: 60_000 }, 'a'], { signal: leaving.signal });
    const own = note(order, [pool, { milliseconds: 0, name: 'own' }, 'a']);
    await pause(200);
    expect(threads).toHaveLength(1);
    await note(order, [pool, { milliseconds: 0, name: 'other' }, 'b']);
    leaving.abort();
    await Promise.all([endless, own]);
    expect(order).toEqual(['other', 'cancelled', 'own']);
    expect(threads).toHaveLength(2);
    await pause(400);
    await ask(pool, { milliseconds: 0 });
    expect(threads).toHaveLength(3);
  });

  it('a thread that has not stopped yet with what nobody waits for takes nothing else', async () => {
    const pool = await open(two);
    const leaving = new AbortController();
    // For longer than another thread takes to load, on a busy machine too.
    const left = ask(pool, { milliseconds: 0, deaf: 5000 }, { client: 'a', signal: leaving.signal });
    await pause(50);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    const { thread } = await ask(pool, { milliseconds: 0 }, { client: 'b' });
    expect(threads).toHaveLength(2);
    // It is free again once it has noticed.
    await until(() => threads[0]?.isIdle);
    expect((await ask(pool, { milliseconds: 0 }, { client: 'a' })).thread).not.toBe(thread);
  });
});

describe('a question that goes on for very long', () => {
  it('is stopped when others have waited for its turn to end, and not before', async () => {
    const pool = await open({ longestTurn: 300 });
    const order: string[] = [];
    // Longer than a turn, but nobody else waits: what its own client asked after it does not count.
    await Promise.all([note(order, [pool, { milliseconds: 600, name: 'alone' }, 'a']), note(order, [pool, { milliseconds: 0, name: 'own' }, 'a'])]);
    expect(order).toEqual(['alone', 'own']);
    const endless = note(order, [pool, { milliseconds: 60_000 }, 'a']);
    await note(order, [pool, { milliseconds: 0, name: 'b' }, 'b']);
    await endless;
    expect(order).toEqual(['alone', 'own', 'gave-way', 'b']);
  });
});
