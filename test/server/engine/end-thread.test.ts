// Where a thread may be killed: outside a store, with its program loaded, and no word of a commit owed.
import { describe, expect, it } from 'vitest';
import { makePresence, ThreadPresence } from '../../../server/engine/end-thread';

/** The words of a presence as whoever wants to kill sees them: loaded, inside, closed, unreported. */
const seen = (memory: SharedArrayBuffer) => [...new Int32Array(memory)];
const close = (memory: SharedArrayBuffer) => Atomics.store(new Int32Array(memory), 2, 1);

describe('the presence of a thread in a store', () => {
  it('says that a thread has loaded, is inside, and owes a word', () => {
    const memory = makePresence();
    expect(seen(memory)).toEqual([0, 0, 0, 0]);
    const here = new ThreadPresence(memory);
    here.enter();
    here.enter();
    here.committed();
    expect(seen(memory)).toEqual([1, 2, 0, 1]);
    here.leave();
    here.leave();
    here.reported();
    expect(seen(memory)).toEqual([1, 0, 0, 0]);
  });

  it('lets nobody in once it is closed, but lets who is inside finish', () => {
    const memory = makePresence();
    const here = new ThreadPresence(memory);
    here.enter();
    close(memory);
    here.enter();
    here.leave();
    here.leave();
    expect(() => here.enter()).toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(seen(memory)).toEqual([1, 0, 1, 0]);
  });
});
