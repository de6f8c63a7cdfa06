// What every store promises, one by one; a test file a store runs them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countIssues, makeReport, wholeReport } from '../../server/imports/reports';
import { Fault } from '../../server/model/faults';
import { issue } from '../../server/model/issues';
import { compareText } from '../../server/model/text-order';
import { judge, judgements, withdrawJudgement } from '../../server/records/judgements';
import { readRecords } from '../../server/records/records';
import { encodeContent } from '../../server/store/chunks';
import type { ImportRecord, Revision, Store } from '../../server/store/store';
import { author, makeRecord, numberedContent, oddContent, sayChange } from './made-records';
import type { StoreKind, StorePlace } from './store-kinds';

/** The code of the fault that a promise rejects with. */
async function faultOf(work: Promise<unknown>): Promise<{ code: string; exit: number } | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.code, exit: error.exit };
  }
}

/** Declares the tests of one store. */
export function promiseStore(kind: StoreKind): void {
  describe(`the ${kind.name} store`, () => {
    let place: StorePlace;
    let store: Store;
    const opened: Store[] = [];

    async function openAnother(patience?: number): Promise<Store> {
      const another = await place.open(patience);
      opened.push(another);
      return another;
    }

    /** Commits one import at the version of now. */
    async function say(record: ImportRecord, number = 1): Promise<number> {
      return store.commit(await store.version(), [sayChange(record, numberedContent(number))]);
    }

    beforeEach(async () => {
      place = await kind.create();
      store = await openAnother();
    });
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
      await place.inspect?.();
      await place.destroy();
    });

    it('is empty at version 0 when it is new', async () => {
      expect(await store.version()).toBe(0);
      expect(await store.state()).toEqual({ version: 0, sources: [], judgements: [] });
    });

    describe('what is committed', () => {
      it('comes back as it was given: records and contents of every shape', async () => {
        const record = makeRecord('imp-1', 'bron é 😀', {
          mode: 'partial',
          priority: -5,
          sample: true,
          files: [
            { name: 'a “b”.csv', sha256: 'a'.repeat(64), bytes: 5_000_000_000 },
            { name: 'c.csv', sha256: 'b'.repeat(64), bytes: 0 },
          ],
        });
        await store.commit(0, [sayChange(record, oddContent())]);
        const { sources } = await store.state();
        expect(sources).toEqual([{ name: 'bron é 😀', mode: 'partial', priority: -5, sample: true, current: 'imp-1', history: [record] }]);
        expect(await store.content('imp-1')).toEqual(oddContent());
        expect(Object.keys((await store.content('imp-1')).claims[1]?.properties ?? {})).toEqual(['__proto__', 'name']);
      });

      it('is there for another opening at once, and after all were closed', async () => {
        const other = await openAnother();
        expect(await other.version()).toBe(0);
        await say(makeRecord('imp-1', 's'), 7);
        expect(await other.version()).toBe(1);
        expect(await other.content('imp-1')).toEqual(numberedContent(7));
        const state = await store.state();
        for (const one of opened.splice(0)) await one.close();
        store = await openAnother();
        expect(await store.state()).toEqual(state);
        expect(await store.content('imp-1')).toEqual(numberedContent(7));
      });

      it('may be large: 100,000 claims keep their order', async () => {
        const content = numberedContent(1, 100_000);
        await store.commit(0, [sayChange(makeRecord('imp-1', 's'), content)]);
        const read = await store.content('imp-1');
        expect(read.claims.length).toBe(100_000);
        expect(read.claims.every((claim, at) => claim.claim === 'node' && claim.id === `cmp:${at}`)).toBe(true);
        expect(read.issues).toEqual(content.issues);
      });

      it('may say nothing at all', async () => {
        const nothing = { claims: [], issues: [], rows: { read: 0, accepted: 0, rejected: 0 } };
        await store.commit(0, [sayChange(makeRecord('imp-1', 's'), nothing)]);
        expect(await store.content('imp-1')).toEqual(nothing);
      });

      it('raises the version by every commit, also an empty one', async () => {
        expect(await say(makeRecord('imp-1', 's'))).toBe(1);
        expect(await store.commit(1, [])).toBe(2);
        expect(await store.version()).toBe(2);
        expect((await store.state()).version).toBe(2);
      });
    });

    describe('the history of a source', () => {
      it('runs from old to new, and its newest record says how the source stands', async () => {
        await say(makeRecord('imp-1', 's', { priority: 3 }));
        await say(makeRecord('imp-2', 's', { before: 'imp-1', mode: 'partial', sample: true }), 2);
        const [source] = (await store.state()).sources;
        expect(source?.history.map(({ id }) => id)).toEqual(['imp-1', 'imp-2']);
        expect(source).toMatchObject({ mode: 'partial', priority: 0, sample: true, current: 'imp-2' });
      });

      it('goes back to an earlier content without being given it again', async () => {
        await say(makeRecord('imp-1', 's'), 1);
        await say(makeRecord('imp-2', 's', { before: 'imp-1' }), 2);
        const undo = makeRecord('imp-3', 's', { action: 'undo', undoes: 'imp-2', before: 'imp-2', after: 'imp-1' });
        await store.commit(2, [sayChange(undo)]);
        expect((await store.state()).sources[0]?.current).toBe('imp-1');
        expect(await store.content('imp-1')).toEqual(numberedContent(1));
        expect(await store.content('imp-2')).toEqual(numberedContent(2));
      });

      it('may end in nothing', async () => {
        await say(makeRecord('imp-1', 's'));
        await store.commit(1, [sayChange(makeRecord('imp-2', 's', { before: 'imp-1', after: null }))]);
        expect((await store.state()).sources[0]?.current).toBeNull();
      });

      it('stands among sources sorted by code points', async () => {
        const names = ['b', 'B', 'é', '\u{1F600}', '\uFB00', 'a', '10', '9'];
        for (const [at, name] of names.entries()) await say(makeRecord(`imp-${at + 1}`, name));
        expect((await store.state()).sources.map(({ name }) => name)).toEqual([...names].sort(compareText));
      });
    });

    describe('a commit is whole or not at all', () => {
      it('is refused when someone was first, and leaves nothing', async () => {
        await say(makeRecord('imp-1', 's'));
        const before = await store.state();
        const late = store.commit(0, [sayChange(makeRecord('imp-2', 't'), numberedContent(2))]);
        expect(await faultOf(late)).toEqual({ code: 'store-changed', exit: 1 });
        expect(await store.state()).toEqual(before);
        expect(await faultOf(store.content('imp-2'))).toMatchObject({ code: 'store-damaged' });
      });

      it('is won by exactly one of many at the same moment', async () => {
        const stores = await Promise.all(Array.from({ length: 4 }, () => openAnother()));
        const outcomes = await Promise.all(
          [store, ...stores].map((one, at) => faultOf(one.commit(0, [sayChange(makeRecord(`imp-${at}`, `s${at}`), numberedContent(at, 2000))]))),
        );
        const codes = outcomes.map((one) => (one === 'none' ? 'won' : one.code)).sort();
        expect(codes).toEqual([...Array(4).fill('store-changed'), 'won']);
        expect((await store.state()).sources).toHaveLength(1);
      });

      it('applies several changes in one step', async () => {
        await store.commit(0, [
          sayChange(makeRecord('imp-1', 'a'), numberedContent(1)),
          sayChange(makeRecord('imp-2', 'b'), numberedContent(2)),
          judge({ a: 'x', b: 'y', verdict: 'same' }, author),
        ]);
        const state = await store.state();
        expect(state.version).toBe(1);
        expect(state.sources.map(({ current }) => current)).toEqual(['imp-1', 'imp-2']);
        expect(state.judgements).toHaveLength(1);
      });

      it.each([
        ['its record id is taken', makeRecord('imp-1', 'other', { after: null })],
        ['it goes to a content that is not kept', makeRecord('imp-9', 's', { before: 'imp-1', after: 'nowhere' })],
        ['it undoes what is not there', makeRecord('imp-9', 's', { action: 'undo', undoes: 'nothing', before: 'imp-1', after: null })],
      ])('leaves nothing of the first change when the second fails: %s', async (_, bad) => {
        await say(makeRecord('imp-1', 's'));
        const before = await store.state();
        const good = sayChange(makeRecord('imp-5', 'good'), numberedContent(5));
        await expect(store.commit(1, [good, sayChange(bad)])).rejects.toThrow();
        expect(await store.state()).toEqual(before);
        expect(await faultOf(store.content('imp-5'))).toMatchObject({ code: 'store-damaged' });
        expect(await say(makeRecord('imp-6', 'next'), 6)).toBe(2);
      });

      it('never replaces a content that is kept', async () => {
        await say(makeRecord('imp-1', 's'), 1);
        const again = sayChange(makeRecord('imp-2', 's', { before: 'imp-1', after: 'imp-1' }), numberedContent(99));
        await expect(store.commit(1, [again])).rejects.toThrow();
        expect(await store.content('imp-1')).toEqual(numberedContent(1));
        expect(await store.version()).toBe(1);
      });
    });

    it('says that a content is gone instead of giving an empty one', async () => {
      expect(await faultOf(store.content('imp-404'))).toEqual({ code: 'store-damaged', exit: 3 });
    });

    it('says how many bytes a content takes, and leaves out what is not there', async () => {
      await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1)), sayChange(makeRecord('imp-2', 't'), numberedContent(2, 3_000))]);
      const sizes = await store.sizes(['imp-1', 'imp-2', 'no-such-content']);
      const packed = async (number: number, size?: number) => (await encodeContent(numberedContent(number, size))).reduce((sum, { length }) => sum + length, 0);
      expect([...sizes].sort()).toEqual([['imp-1', await packed(1)], ['imp-2', await packed(2, 3_000)]]); // biome-ignore format: one line
    });

    describe('the report of an import', () => {
      const figures = { rows: { read: 3, accepted: 2, rejected: 1 }, issueCounts: countIssues(oddContent().issues) };

      it('comes back as it was given, issues of every shape included', async () => {
        const report = { figures, issues: oddContent().issues };
        await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1), report)]);
        const kept = await store.report('imp-1');
        expect(kept && (await wholeReport(kept))).toEqual(report);
        expect(await store.content('imp-1')).toEqual(numberedContent(1));
      });

      it('may be large: its issues come piece by piece, and the counts of the pieces add up', async () => {
        const issues = Array.from({ length: 10_000 }, (_, at) =>
          issue(at % 3 === 0 ? 'invalid-value' : 'missing-id', { file: `f${at % 2}`, sheet: null, row: at, line: null }, { value: `${at}` }),
        );
        const report = makeReport({ rows: figures.rows }, issues);
        await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1), report)]);
        const kept = await store.report('imp-1');
        expect(kept?.pieces.length).toBeGreaterThan(1);
        const added = kept?.figures.issueCounts.map((_, code) => kept.pieces.reduce((sum, piece) => sum + (piece[code] ?? 0), 0));
        expect(added).toEqual(report.figures.issueCounts.map(({ count }) => count));
        expect(kept && (await wholeReport(kept))).toEqual(report);
        expect(await kept?.piece(1)).toEqual(report.issues.slice(kept?.pieces[0]?.reduce((a, b) => a + b)).slice(0, (await kept?.piece(1))?.length));
      });

      it('is none for a record that was made without one, and for what is no record', async () => {
        await say(makeRecord('imp-1', 's'));
        expect([await store.report('imp-1'), await store.report('imp-404')]).toEqual([null, null]);
      });

      it('stays while other imports and undos come and go', async () => {
        const report = makeReport({ rows: figures.rows }, oddContent().issues);
        await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1), report)]);
        await store.commit(1, [sayChange(makeRecord('imp-2', 's', { before: 'imp-1', after: null }))]);
        await store.commit(2, [sayChange(makeRecord('imp-3', 's', { action: 'undo', undoes: 'imp-2', before: null, after: 'imp-1' }))]);
        expect((await store.report('imp-1'))?.figures).toEqual(report.figures);
      });
    });

    describe('what people said', () => {
      const said = ([kind, key, body]: readonly [string, string, object | null], more: Partial<Revision> = {}) => ({
        change: 'revise' as const,
        revision: { kind, key, ...author, body, ...more },
      });
      const keysOf = (revisions: readonly Revision[]) => revisions.map(({ kind, key, body }) => [kind, key, body]);

      it('comes back as it was given: all of it, oldest first, with who and when', async () => {
        const odd = 'é € 😀 \u2028 " \\ \n ﬀ \ud800';
        const changes = [
          said(['scenario', odd, { title: odd, list: [1, null, { deep: true }] }]),
          said(['scenario', odd, null], { by: { id: 'x y', name: odd }, at: '2027-01-01T00:00:00.000Z' }),
          said(['test', 'é', { at: 0.1 }], { by: null, at: null }),
        ];
        await store.commit(0, changes.slice(0, 2));
        await store.commit(1, changes.slice(2));
        expect(await store.revisions()).toEqual({ version: 2, revisions: changes.map(({ revision }) => revision) });
        expect((await (await openAnother()).revisions()).revisions).toHaveLength(3);
      });

      it('is given of one kind, or none of it', async () => {
        await store.commit(0, [said(['test', '1', { n: 1 }]), said(['scenario', '1', { n: 2 }]), said(['test', '1', { n: 3 }])]);
        await store.commit(1, [said(['scenario', '2', { n: 4 }]), said(['test', '2', null])]);
        expect(keysOf((await store.revisions('test')).revisions)).toEqual([
          ['test', '1', { n: 1 }],
          ['test', '1', { n: 3 }],
          ['test', '2', null],
        ]);
        expect(keysOf((await store.revisions('scenario')).revisions)).toEqual([
          ['scenario', '1', { n: 2 }],
          ['scenario', '2', { n: 4 }],
        ]);
        expect(await store.revisions('mapping')).toEqual({ version: 2, revisions: [] });
      });

      it('is no part of the state, unless it is a judgement', async () => {
        await store.commit(0, [said(['scenario', '1', { title: 't' }])]);
        expect(await store.state()).toEqual({ version: 1, sources: [], judgements: [] });
      });

      it('may be much: 20,000 in one commit keep their order', async () => {
        await store.commit(
          0,
          Array.from({ length: 20_000 }, (_, n) => said(['test', `${n % 7}`, { n }])),
        );
        const { revisions } = await store.revisions('test');
        expect(revisions.length).toBe(20_000);
        expect(revisions.every(({ body }, n) => body !== null && 'n' in body && body.n === n)).toBe(true);
      });

      it('is refused with all that came with it when a part of the commit fails, and leaves nothing', async () => {
        await store.commit(0, [said(['test', '1', { n: 1 }])]);
        const bad = sayChange(makeRecord('imp-9', 's', { after: 'nowhere' }));
        await expect(store.commit(1, [said(['test', '2', { n: 2 }]), judge({ a: 'a', b: 'b', verdict: 'same' }, author), bad])).rejects.toThrow();
        expect(await store.revisions()).toMatchObject({ version: 1, revisions: [{ key: '1' }] });
        expect((await store.state()).judgements).toEqual([]);
        await store.commit(1, [said(['test', '3', { n: 3 }])]);
        expect(keysOf((await store.revisions()).revisions).map(([, key]) => key)).toEqual(['1', '3']);
      });
    });

    describe('the version that a commit expects covers sources and judgements alike', () => {
      const imported = () => sayChange(makeRecord('imp-1', 's'), numberedContent(1));
      const judged = () => judge({ a: 'a', b: 'b', verdict: 'same' }, author);

      const judgedOtherwise = () => judge({ a: 'b', b: 'a', verdict: 'not-same' }, author);
      it.each([
        { did: 'an import', first: imported, late: 'a judgement', second: judged },
        { did: 'a judgement', first: judged, late: 'an import', second: imported },
        { did: 'a judgement', first: judged, late: 'another of the same pair', second: judgedOtherwise },
        { did: 'a judgement', first: judged, late: 'its withdrawal', second: () => withdrawJudgement('a', 'b', author) },
      ])('so that after someone else committed $did, $late that did not see it is refused and leaves nothing', async ({ first, second }) => {
        const other = await openAnother();
        const seen = await other.version();
        await store.commit(seen, [first()]);
        const before = [await store.state(), await store.revisions()];
        expect(await faultOf(other.commit(seen, [second()]))).toEqual({ code: 'store-changed', exit: 1 });
        expect([await store.state(), await store.revisions()]).toEqual(before);
      });

      it('and what people said is told with the version that it is of', async () => {
        await store.commit(0, [judged()]);
        await say(makeRecord('imp-1', 's'));
        expect((await readRecords(store, judgements)).version).toBe(2);
      });
    });

    describe('judgements', () => {
      it('are one per pair, whatever the order of the two; the newest holds', async () => {
        await store.commit(0, [judge({ a: 'b', b: 'a', verdict: 'same' }, author), judge({ a: 'c', b: 'd', verdict: 'unsure' }, author)]);
        await store.commit(1, [judge({ a: 'a', b: 'b', verdict: 'not-same' }, author)]);
        expect((await store.state()).judgements).toEqual([
          { a: 'a', b: 'b', verdict: 'not-same' },
          { a: 'c', b: 'd', verdict: 'unsure' },
        ]);
      });

      it('stand in the order of their pairs by code points', async () => {
        const ids = ['b', 'é', '\u{1F600}', '\uFB00', 'c', 'B'];
        await store.commit(
          0,
          ids.map((id) => judge({ a: 'A', b: id, verdict: 'unsure' }, author)),
        );
        expect((await store.state()).judgements.map(({ b }) => b)).toEqual([...ids].sort(compareText));
      });

      it('can be withdrawn and are not erased; withdrawing what is not there changes nothing else', async () => {
        await store.commit(0, [judge({ a: 'a', b: 'b', verdict: 'same' }, author)]);
        await store.commit(1, [withdrawJudgement('b', 'a', author)]);
        await store.commit(2, [withdrawJudgement('x', 'y', author)]);
        expect((await store.state()).judgements).toEqual([]);
        const { records } = await readRecords(store, judgements);
        expect(records.get('["a","b"]')?.history).toEqual([
          { ...author, body: { a: 'a', b: 'b', verdict: 'same' } },
          { ...author, body: null },
        ]);
      });
    });

    it('can be closed twice, and then gives nothing any more', async () => {
      await store.close();
      await store.close();
      await expect(store.version()).rejects.toThrow();
      await expect(store.commit(0, [])).rejects.toThrow();
    });
  });
}
