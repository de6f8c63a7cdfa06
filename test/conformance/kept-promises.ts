// What every store promises of what was computed from sources and is kept beside them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Columns } from '../../server/model/columns/columns';
import { judge } from '../../server/records/judgements';
import { mostKeptAhead } from '../../server/store/state';
import type { Store } from '../../server/store/store';
import { graphOf } from '../support/estate';
import { author, makeRecord, numberedContent, sayChange } from './made-records';
import type { StoreKind, StorePlace } from './store-kinds';

const columns = (size: number): Columns => new Map([['a', Int32Array.from({ length: size }, (_, at) => (at * 7919) % 1_000_003)]]);

const nothing = graphOf([]);

/** Declares the tests of one store. */
export function promiseKept(kind: StoreKind): void {
  describe(`what is kept beside the sources of the ${kind.name} store`, () => {
    let place: StorePlace;
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      place = await kind.create();
      [store, other] = [await place.open(), await place.open()];
    });
    afterEach(async () => {
      for (const one of [store, other]) await one.close();
      await place.inspect?.();
      await place.destroy();
    });

    const size = async (from: Store, key: string) => {
      const kept = await from.kept(key);
      return 'absent' in kept ? kept.absent : kept.columns.get('a')?.length;
    };

    it('is missing until it is kept, and then there for every opening, by its key alone', async () => {
      expect(await size(store, 'k')).toBe('missing');
      await store.keep({ key: 'k', version: 0 }, columns(300_000));
      expect([await size(store, 'k'), await size(other, 'k'), await size(other, 'l')]).toEqual([300_000, 300_000, 'missing']);
      const kept = await other.kept('k');
      expect('columns' in kept && kept.columns.get('a')).toEqual(columns(300_000).get('a'));
    });

    it('is one: what is kept next takes its place, under another key or the same', async () => {
      await store.keep({ key: 'k', version: 0 }, columns(1));
      await other.keep({ key: 'k', version: 0 }, columns(2));
      expect(await size(store, 'k')).toBe(2);
      await store.keep({ key: 'l', version: 0 }, columns(3));
      expect([await size(other, 'k'), await size(other, 'l')]).toEqual(['missing', 3]);
    });

    it('is not kept for a version that is past, and changes no version', async () => {
      await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1))]);
      await other.keep({ key: 'late', version: 0 }, columns(1));
      expect([await size(store, 'late'), await store.version()]).toEqual(['missing', 1]);
      expect(await store.content('imp-1')).toEqual(numberedContent(1));
    });

    it('goes with a commit that changes what a source says, but for what was kept ahead for the state after it', async () => {
      await store.keep({ key: 'now', version: 0 }, columns(5));
      await store.keep({ key: 'next', version: 0, beside: ['now'] }, columns(6));
      expect([await size(other, 'now'), await size(other, 'next')]).toEqual([5, 6]);
      await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1))], { graph: nothing, keys: ['next'] });
      expect([await size(other, 'now'), await size(other, 'next')]).toEqual(['missing', 6]);
      await store.commit(1, [sayChange(makeRecord('imp-2', 's', { before: 'imp-1' }), numberedContent(2))]);
      expect(await size(other, 'next')).toBe('missing');
    });

    it('stays through a commit of what people say beside the sources', async () => {
      await store.keep({ key: 'k', version: 0 }, columns(5));
      await store.commit(0, [judge({ a: 'a', b: 'b', verdict: 'same' }, author)]);
      expect(await size(other, 'k')).toBe(5);
    });

    it('is what several keep ahead of their commits: none takes from another what he kept, and the first commit takes what is too late', async () => {
      await store.keep({ key: 'now', version: 0 }, columns(1));
      for (const [at, key] of ['a', 'b', 'c'].entries()) await (at === 1 ? other : store).keep({ key, version: 0, beside: ['now'] }, columns(2 + at));
      await other.keep({ key: 'b', version: 0, beside: ['now'] }, columns(9));
      expect(await Promise.all(['now', 'a', 'b', 'c'].map((key) => size(other, key)))).toEqual([1, 2, 9, 4]);
      await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1))], { graph: nothing, keys: ['a'] });
      expect(await Promise.all(['now', 'a', 'b', 'c'].map((key) => size(other, key)))).toEqual(['missing', 2, 'missing', 'missing']);
    });

    it('rests on what was kept before: that stays through a commit which names it, and takes no place of what is kept ahead', async () => {
      await store.keep({ key: 'base', version: 0 }, columns(1));
      await store.keep({ key: 'now', version: 0, beside: ['base'] }, columns(2));
      const keys = Array.from({ length: mostKeptAhead }, (_, at) => `ahead-${at}-`);
      for (const key of keys) await other.keep({ key, version: 0, beside: ['now', 'base'] }, columns(3));
      expect(await Promise.all(['base', 'now', ...keys].map((key) => size(other, key)))).toEqual([1, 2, ...keys.map(() => 3)]);
      await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1))], { graph: nothing, keys: ['ahead-0-', 'now', 'base'] });
      expect(await Promise.all(['base', 'now', ...keys].map((key) => size(store, key)))).toEqual([1, 2, 3, ...keys.slice(1).map(() => 'missing')]);
    });

    it('is bounded, whatever was kept ahead of commits that did not come', async () => {
      await store.keep({ key: 'now', version: 0 }, columns(1));
      const keys = Array.from({ length: mostKeptAhead + 1 }, (_, at) => `ahead-${at}-`);
      for (const key of keys) await store.keep({ key, version: 0, beside: ['now'] }, columns(2));
      expect(await size(other, 'now')).toBe(1);
      expect(await Promise.all(keys.map((key) => size(other, key)))).toEqual([...keys.slice(1).map(() => 'missing'), 2]);
      await store.keep({ key: 'now', version: 0 }, columns(3));
      expect(await Promise.all(['now', keys.at(-1) ?? ''].map((key) => size(other, key)))).toEqual([3, 'missing']);
    });

    it('is not seen by a store that was opened by other rules, nor taken for the same', async () => {
      await store.keep({ key: 'k', version: 0 }, columns(5));
      const newer = await place.open(undefined, 'other rules');
      expect(await size(newer, 'k')).toBe('rules');
      await newer.keep({ key: 'k', version: 0 }, columns(7));
      expect([await size(newer, 'k'), await size(store, 'k')]).toEqual([7, 'rules']);
      await newer.close();
    });

    it('is of one writing, whoever keeps at the same time', async () => {
      const sizes = [300_000, 300_001, 300_002, 300_003];
      await Promise.all(sizes.map((one, at) => (at % 2 === 0 ? store : other).keep({ key: 'k', version: 0 }, columns(one)).catch(() => undefined)));
      expect(sizes).toContain(await size(store, 'k'));
    });
  });
}
