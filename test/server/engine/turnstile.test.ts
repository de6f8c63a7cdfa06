// Seats by turns: who comes in, who waits and hears its position, who is refused, and who leaves the queue.
import { expect, it } from 'vitest';
import { makeQueue } from '../../../server/engine/turnstile';

const open = (change: object = {}) =>
  makeQueue({ atOnce: 1, perClient: 1, limits: { perClient: 2, inAll: 3 }, tooMany: 'too-many-changes', retryAfter: 5, ...change });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'entered',
    ({ code }) => code,
  );

it('lets in as many as there are seats, the next when one leaves, clients in turn', async () => {
  const [queue, order]: [ReturnType<typeof open>, string[]] = [open(), []];
  const first = await queue.enter({ client: 'a' });
  const waiting = ['a', 'a', 'b'].map(async (client, at) => {
    const pass = await queue.enter({ client });
    order.push(`${client}${at}`);
    return pass;
  });
  expect(queue.inside).toBe(1);
  first.leave();
  // After one of “a” it is the turn of “b”, although “a” asked twice before it.
  for (const at of [0, 2, 1]) (await waiting[at])?.leave();
  expect(order).toEqual(['a0', 'b2', 'a1']);
  expect(queue.inside).toBe(0);
});

it('tells who waits its position, each time it changes, and that its turn has come', async () => {
  const [queue, told]: [ReturnType<typeof open>, unknown[]] = [open(), []];
  const first = await queue.enter({ client: 'a', onWaiting: () => told.push('never'), onTurn: () => told.push('never') });
  const second = queue.enter({ client: 'b', onWaiting: (position) => told.push(['b', position]), onTurn: () => told.push('b in') });
  const third = queue.enter({ client: 'c', onWaiting: (position) => told.push(['c', position]) });
  first.leave();
  (await second).leave();
  await third;
  expect(told).toEqual([['b', 1], ['c', 2], 'b in', ['c', 1]]);
});

it('refuses what is too much of one client, and of all together, with when to come back', async () => {
  const queue = open();
  await queue.enter({ client: 'a' });
  for (const client of ['a', 'a']) queue.enter({ client }).catch(() => undefined);
  await expect(queue.enter({ client: 'a' })).rejects.toMatchObject({ code: 'too-many-changes', value: '2', details: { retryAfter: 5 } });
  queue.enter({ client: 'b' }).catch(() => undefined);
  await expect(queue.enter({ client: 'c' })).rejects.toMatchObject({ code: 'server-busy', value: '3', details: { retryAfter: 5 } });
  queue.close();
});

it('lets go of who does not wait any more, and moves the others up', async () => {
  const [queue, positions, leaving]: [ReturnType<typeof open>, number[], AbortController] = [open(), [], new AbortController()];
  const first = await queue.enter();
  const gone = codeOf(queue.enter({ client: 'b', signal: leaving.signal }));
  const stays = queue.enter({ client: 'c', onWaiting: (position) => positions.push(position) });
  leaving.abort();
  expect(await gone).toBe('cancelled');
  first.leave();
  await stays;
  expect(positions).toEqual([2, 1]);
  expect(await codeOf(queue.enter({ signal: AbortSignal.abort() }))).toBe('cancelled');
});

it('counts a seat that is left twice once', async () => {
  const queue = open({ atOnce: 2, perClient: 2 });
  const one = await queue.enter({ client: 'a' });
  await queue.enter({ client: 'a' });
  one.leave();
  one.leave();
  expect(queue.inside).toBe(1);
});

it('that is closed turns away all that wait and all that come', async () => {
  const queue = open();
  await queue.enter();
  const waiting = codeOf(queue.enter());
  queue.close();
  expect([await waiting, await codeOf(queue.enter())]).toEqual(['cancelled', 'cancelled']);
});
