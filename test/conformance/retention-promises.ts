// What every store promises of versions that it does not keep for ever; a test file a store runs them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRecord, Store } from '../../server/store/store';
import { makeRecord, numberedContent, sayChange } from './made-records';
import type { StoreKind, StorePlace } from './store-kinds';

const letGo = { code: 'version-not-kept', exit: 1 };

/** Declares the tests of one store. */
export function promiseRetention(kind: StoreKind): void {
  describe(`the ${kind.name} store that keeps two versions of a source`, () => {
    let place: StorePlace;
    const opened: Store[] = [];
    const open = async (keepVersions?: number) => {
      const store = await place.open(undefined, undefined, { keepVersions });
      opened.push(store);
      return store;
    };
    const say = async (store: Store, record: ImportRecord, number?: number) =>
      store.commit(await store.version(), [sayChange(record, number === undefined ? undefined : numberedContent(number))]);
    /** Says three versions of one source, and one of another. */
    async function sayAll(store: Store): Promise<void> {
      await say(store, makeRecord('imp-1', 's'), 1);
      await say(store, makeRecord('imp-2', 's', { before: 'imp-1' }), 2);
      await say(store, makeRecord('imp-3', 't'), 3);
      await say(store, makeRecord('imp-4', 's', { before: 'imp-2' }), 4);
    }
    const kept = async (store: Store, ids = ['imp-1', 'imp-2', 'imp-3', 'imp-4']) => [...(await store.sizes(ids)).keys()].sort();

    beforeEach(async () => {
      place = await kind.create();
    });
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
      await place.inspect?.();
      await place.destroy();
    });

    it('lets the oldest go with the commit that makes them too many; its record stays, and who asks for it is told', async () => {
      const store = await open(2);
      await sayAll(store);
      expect(await kept(store)).toEqual(['imp-2', 'imp-3', 'imp-4']);
      for (const number of [2, 3, 4]) expect(await store.content(`imp-${number}`)).toEqual(numberedContent(number));
      await expect(store.content('imp-1')).rejects.toMatchObject({ ...letGo, value: 'imp-1' });
      expect((await store.state()).sources[0]?.history.map(({ id }) => id)).toEqual(['imp-1', 'imp-2', 'imp-4']);
      // Also who keeps all has it no more.
      await expect((await open()).content('imp-1')).rejects.toMatchObject(letGo);
    });

    it('keeps what an undo went away from, so that it can be undone itself', async () => {
      const store = await open(2);
      await sayAll(store);
      await say(store, makeRecord('imp-5', 's', { action: 'undo', undoes: 'imp-4', before: 'imp-4', after: 'imp-2' }));
      expect(await kept(store)).toEqual(['imp-2', 'imp-3', 'imp-4']);
      expect((await store.state()).sources[0]?.current).toBe('imp-2');
    });

    it('lets those go that a store has already when it is opened with the setting and changed; until then they stay', async () => {
      const all = await open();
      await sayAll(all);
      expect(await kept(await open(1))).toEqual(['imp-1', 'imp-2', 'imp-3', 'imp-4']);
      const one = await open(1);
      await one.commit(await one.version(), []);
      expect(await kept(all)).toEqual(['imp-3', 'imp-4']);
      expect(await all.content('imp-4')).toEqual(numberedContent(4));
    });

    it('takes from another store what that let go, known as such', async () => {
      const store = await open();
      const gone = { change: 'record', record: makeRecord('imp-1', 's'), letGo: true } as const;
      await store.commit(0, [gone, sayChange(makeRecord('imp-2', 's', { before: 'imp-1' }), numberedContent(2))]);
      await expect(store.content('imp-1')).rejects.toMatchObject(letGo);
      expect(await store.content('imp-2')).toEqual(numberedContent(2));
      expect(await kept(store)).toEqual(['imp-2']);
    });
  });
}
