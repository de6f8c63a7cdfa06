// What imports make of several ids for one thing: whatever their order, after undo, and of what older builds kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportGraph } from '../../../server/estate/canonical';
import { openEstate, withSayings } from '../../../server/imports/open-estate';
import type { Verdict } from '../../../server/model/judgements';
import { judge } from '../../../server/records/judgements';
import { author } from '../../conformance/made-records';
import { type StoreKind, storeKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { issuesNow } from '../../support/issues-now';
import { type Bench, graphFile, makeBench } from './bench';

type Row = Readonly<Record<string, unknown>>;

/** Declares the tests of one store. */
export function promiseIdentity(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  const supplier = (id: string, more: Row): Row => ({ id, kind: 'Supplier', ...more });
  const namesNow = async () =>
    (await openEstate(bench.store)).snapshot.graph.nodes.map(({ id, properties }) => [id, properties.name ?? '', properties.kvk ?? '']);

  describe('two ids of one thing in one source', () => {
    const [x, y] = [supplier('o0', { kvk: '11111111', name: 'X' }), supplier('p', { kvk: '11111111', name: 'Y' })];
    const full = (...rows: Row[]) => bench.import(graphFile(rows), { source: 's', yes: true });
    const partial = (...rows: Row[]) => bench.import(graphFile(rows), { source: 's', mode: 'partial' });

    it('give one graph in every order of full and partial imports', async () => {
      const ways = [() => full(x, y), () => full(y, x), () => full(x).then(() => partial(y)), () => full(y).then(() => partial(x)), () => partial(y, x)];
      const found = new Set<string>();
      for (const way of ways) {
        await way();
        expect(await namesNow()).toEqual([['o0', 'X', '11111111']]);
        found.add(await bench.snapshot());
      }
      expect(found.size).toBe(1);
    });

    it('are unchanged when all is imported again, and only then', async () => {
      await full(x);
      await partial(y);
      const again = await full(y, x);
      expect([again.result.import, again.result.changes.nodes]).toEqual([null, { added: 0, changed: 0, removed: 0, unchanged: 1 }]);
      const less = await full(x);
      expect(less.result.changes.nodes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 1 });
      expect(less.result.import).not.toBeNull();
      expect((await openEstate(bench.store)).snapshot.graph.aliases.size).toBe(0);
    });
  });

  describe('nodes that are kept apart although they share an identifier', () => {
    const [a, b] = [supplier('a', { kvk: '11111111' }), supplier('b', { kvk: '11111111' })];
    const judged = async (verdict: Verdict) => bench.store.commit(await bench.store.version(), [judge({ a: 'a', b: 'b', verdict }, author)]);
    const idsNow = async () => (await openEstate(bench.store)).snapshot.graph.nodes.map(({ id }) => id);
    const exported = async () => exportGraph((await openEstate(bench.store)).snapshot.graph);
    const apartFile = (name: string, rows: readonly Row[] = [a, b], apart = [['b', 'a']]) =>
      inputFile(name, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: rows, relations: [], apart }));

    /** The snapshot id of an empty store after an import of this text. A file, whatever the kind: one Neo4j server has one database. */
    async function idElsewhere(text: string): Promise<string> {
      const other = await makeBench(storeKind('embedded'));
      try {
        await other.import(inputFile('exported.json', text));
        return await other.snapshot();
      } finally {
        await other.close();
      }
    }

    it('by a person stay two after export and import, with the same snapshot id', async () => {
      await bench.import(graphFile([a, b]));
      await judged('not-same');
      const text = await exported();
      expect(JSON.parse(text).apart).toEqual([['a', 'b']]);
      expect(text.startsWith('{"format":"ketenzicht-graph","apart":[["a","b"]],"nodes":')).toBe(true);
      expect(await idElsewhere(text)).toBe(await bench.snapshot());
    });

    it('by values that lost stay two as well', async () => {
      await bench.import(graphFile([supplier('a', { kvk: '11111111' })], [], 'x.json'));
      await bench.import(graphFile([supplier('a', { kvk: '22222222' }), supplier('b', { kvk: '11111111' })], [], 'y.json'));
      expect(await idsNow()).toEqual(['a', 'b']);
      expect(await idElsewhere(await exported())).toBe(await bench.snapshot());
    });

    it('by a source stay apart with it: until it is undone, or says it no more', async () => {
      await bench.import(graphFile([a, b], [], 'x.json'));
      expect(await idsNow()).toEqual(['a']);
      const { result } = await bench.import(apartFile('y.json'));
      expect(await idsNow()).toEqual(['a', 'b']);
      await bench.undo(result.import ?? '');
      expect(await idsNow()).toEqual(['a']);
      await bench.import(apartFile('y.json'));
      await bench.import(graphFile([a, b], [], 'y.json'));
      expect(await idsNow()).toEqual(['a']);
    });

    it('by a source yield to a person who judges them the same, and are apart again when that is taken back', async () => {
      await bench.import(apartFile('y.json'));
      await judged('same');
      expect(await idsNow()).toEqual(['a']);
      await judged('unsure');
      expect(await idsNow()).toEqual(['a', 'b']);
    });

    it('are one more thing that an import can change, and that a partial import leaves as it is', async () => {
      await bench.import(graphFile([a, b], [], 'y.json'));
      const said = await bench.import(apartFile('y.json'));
      expect([said.result.import, said.result.changes.nodes.added]).toEqual(['imp-2', 1]);
      const again = await bench.import(
        apartFile(
          'y.json',
          [b, a],
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
        ),
      );
      expect(again.result.import).toBeNull();
      await bench.import(graphFile([supplier('b', { name: 'B' })], [], 'y.json'), { mode: 'partial' });
      expect(await idsNow()).toEqual(['a', 'b']);
      await bench.import(apartFile('y.json', [supplier('c', { kvk: '11111111' })], [['c', 'b']]), { mode: 'partial' });
      expect(await idsNow()).toEqual(['a', 'b']);
      expect((await openEstate(bench.store)).snapshot.graph.aliases.get('c')).toBe('a');
    });
  });

  describe('a KvK number that an older build filled up', () => {
    const file = () => graphFile([supplier('a', { kvk: '1234567' })], [], 'old.json');

    /** Makes the store what a build left that padded the number: same file, older importer. */
    async function importAsBefore(): Promise<void> {
      const { estate } = await bench.import(file());
      const [source] = (await withSayings(bench.store, estate)).sources;
      const record = estate.state.sources[0]?.history[0];
      if (!source || !record) throw new Error('nothing was imported');
      const claims = source.content.claims.map((claim) => ({ ...claim, properties: { ...claim.properties, kvk: '01234567' } }));
      const old = { ...record, id: 'imp-2', before: record.after, after: 'imp-2', fingerprint: 'of an older importer' };
      await bench.store.commit(estate.version, [{ change: 'record', record: old, content: { ...source.content, claims } }]);
    }

    it('stays so until its file is imported again, and is then as it was given, in no conflict with itself', async () => {
      await importAsBefore();
      expect(await namesNow()).toEqual([['a', '', '01234567']]);
      const again = await bench.import(file());
      expect(again.result).toMatchObject({ import: 'imp-3', changes: { nodes: { changed: 1 } } });
      expect(await namesNow()).toEqual([['a', '', '1234567']]);
      expect(issuesNow(await withSayings(bench.store, again.estate)).map(({ code }) => code)).toEqual(['padded-identifier']);
    });

    it('is in no conflict with another source that states it as it was given', async () => {
      await importAsBefore();
      const { estate } = await bench.import(graphFile([supplier('a', { kvk: '1234567' })], [], 'z.json'));
      expect(issuesNow(await withSayings(bench.store, estate)).filter(({ code }) => code === 'conflict')).toEqual([]);
      expect(estate.snapshot.graph.disputes).toEqual([]);
    });
  });
}
