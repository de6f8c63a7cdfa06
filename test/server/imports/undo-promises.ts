// What undo gives back: exactly what the source said before, whatever other sources did since.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEstate } from '../../../server/imports/open-estate';
import { listSourcesOf } from '../../../server/imports/sources';
import type { StoreKind } from '../../conformance/store-kinds';
import { plainNode } from '../../support/plain-graph';
import { type Bench, components, faultOf, graphFile, makeBench, needs } from './bench';

/** Declares the tests of one store. */
export function promiseUndo(kind: StoreKind): void {
  const emptyId = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  /** Imports these components as one source; returns the snapshot id. */
  const say = async (source: string, ...ids: string[]) => (await bench.import(graphFile(components(...ids)), { source, yes: true })).estate.snapshot.id;
  const ids = async () => (await openEstate(bench.store)).snapshot.graph.nodes.map(({ id }) => id);

  describe('undo', () => {
    it('of the first import leaves nothing; the answer has its keys in order', async () => {
      await say('s', 'a', 'b');
      const { result, estate } = await bench.undo('imp-1');
      expect(Object.keys(result)).toEqual(['undone', 'source', 'changes', 'import']);
      expect(result).toMatchObject({ undone: 'imp-1', source: 's', import: 'imp-2', changes: { nodes: { removed: 2 } } });
      expect(estate.snapshot).toMatchObject({ id: emptyId, asOf: null });
      expect(await bench.snapshot()).toBe(emptyId);
    });

    it('gives back the snapshot and the reference date from before the import', async () => {
      const before = await say('s', 'a');
      bench.hooks = { ...bench.hooks, now: () => new Date('2027-03-01T00:00:00Z') };
      await say('s', 'b');
      const { estate } = await bench.undo('imp-2');
      expect(estate.snapshot).toMatchObject({ id: before, asOf: '2026-11-01' });
      expect(await openEstate(bench.store)).toMatchObject({ snapshot: { id: before, asOf: '2026-11-01' } });
    });

    it('works on the newest import of its source, whatever other sources did since', async () => {
      await say('one', 'a');
      await say('one', 'b');
      await say('two', 'c');
      await bench.undo('imp-2');
      expect(await ids()).toEqual(['a', 'c']);
    });

    it('can itself be undone, and that again', async () => {
      await say('s', 'a');
      const second = await say('s', 'b');
      await bench.undo('imp-2');
      expect((await bench.undo('imp-3')).estate.snapshot.id).toBe(second);
      expect((await bench.undo('imp-4')).estate.snapshot.graph.nodes.map(({ id }) => id)).toEqual(['a']);
    });

    it('of an older import is refused with those to undo first, newest first', async () => {
      await say('s', 'a');
      await say('s', 'b');
      await say('other', 'z');
      await say('s', 'c');
      expect(await faultOf(bench.undo('imp-1'))).toMatchObject({ code: 'newer-import', exit: 1, value: 'imp-1', details: { imports: 'imp-4, imp-2' } });
      await bench.undo('imp-4');
      expect(await faultOf(bench.undo('imp-1'))).toMatchObject({ code: 'newer-import', details: { imports: 'imp-2' } });
      await bench.undo('imp-2');
      await bench.undo('imp-1');
      expect(await ids()).toEqual(['z']);
    });

    it('goes back through undone undos in order', async () => {
      await say('s', 'a');
      await say('s', 'b');
      await bench.undo('imp-2');
      await bench.undo('imp-1');
      expect(await faultOf(bench.undo('imp-3'))).toMatchObject({ code: 'newer-import', details: { imports: 'imp-4' } });
      await bench.undo('imp-4');
      await bench.undo('imp-3');
      expect(await ids()).toEqual(['b']);
      await bench.undo('imp-2');
      expect(await ids()).toEqual(['a']);
    });

    it('of an undo is refused once something was imported after it', async () => {
      await say('s', 'a');
      await say('s', 'b');
      await bench.undo('imp-2');
      await say('s', 'c');
      expect(await faultOf(bench.undo('imp-3'))).toMatchObject({ code: 'newer-import', details: { imports: 'imp-4' } });
      await bench.undo('imp-4');
      await bench.undo('imp-3');
      expect(await ids()).toEqual(['b']);
    });

    it('of what is undone already names the undo that brings it back', async () => {
      await say('s', 'a');
      await bench.undo('imp-1');
      expect(await faultOf(bench.undo('imp-1'))).toMatchObject({ code: 'already-undone', exit: 1, details: { undo: 'imp-2' } });
    });

    it.each(['imp-9', '', 'constructor'])('of an import that there is not is refused: %j', async (id) => {
      await say('s', 'a');
      expect(await faultOf(bench.undo(id))).toMatchObject({ code: 'unknown-id', exit: 2, value: id });
      expect(await bench.store.version()).toBe(1);
    });

    it('gives back the priority and mark of the source as well', async () => {
      await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'one' }]), { source: 'one' });
      const before = (await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'two' }]), { source: 'two' })).estate.snapshot.id;
      const raised = await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'two' }]), { source: 'two', priority: 5, sample: true });
      expect(raised.result.import).toBe('imp-3');
      expect(raised.estate.snapshot.graph.nodes[0]?.properties.name).toBe('two');
      const { estate } = await bench.undo('imp-3');
      expect(estate.snapshot.id).toBe(before);
      expect(estate.state.sources[1]).toMatchObject({ priority: 0, sample: false });
    });

    it('lets the import that it took back be imported again', async () => {
      const first = await say('s', 'a');
      await bench.undo('imp-1');
      expect(await say('s', 'a')).toBe(first);
      expect((await openEstate(bench.store)).state.sources[0]?.current).toBe('imp-3');
    });
  });

  describe('a partial import', () => {
    const partial = { source: 's', mode: 'partial' as const };
    const node = (id: string, more: object = {}) => ({ id, kind: 'Service', ...more });

    it('leaves what it does not name as it was, property by property', async () => {
      await bench.import(graphFile([node('a', { name: 'A', users: 5 }), node('b', { name: 'B' })], [needs('a', 'b', { toleranceHours: 4, group: 'g' })]), {
        source: 's',
      });
      const { estate, result } = await bench.import(
        graphFile([node('a', { users: 7 }), node('c')], [needs('a', 'b', { required: 1, impact: 'degrades', group: 'g' })], 'more.json'),
        partial,
      );
      const { nodes, relations } = estate.snapshot.graph;
      expect(nodes.map(({ id, properties }) => [id, properties])).toEqual([
        ['a', { users: 7, name: 'A' }],
        ['b', { name: 'B' }],
        ['c', {}],
      ]);
      expect(relations.map(({ properties }) => properties)).toEqual([{ group: 'g', impact: 'degrades', toleranceHours: 4 }]);
      expect(result.issues).toEqual([]);
      expect(result.changes.nodes).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 1 });
      expect(await bench.snapshot()).toBe(estate.snapshot.id);
    });

    it('keeps with every claim the import that it came with', async () => {
      await bench.import(graphFile([node('a', { name: 'A' }), node('b')], [], 'first.json'), { source: 's' });
      await bench.import(graphFile([node('a', { users: 1 })], [], 'second.json'), partial);
      const { estate } = await bench.import(graphFile([node('c')], [], 'third.json'), partial);
      const who = estate.snapshot.graph.nodes.map(({ id, claims }) => [id, claims.map((claim) => `${claim.import} ${claim.file}`)]);
      expect(who).toEqual([
        ['a', ['imp-2 second.json', 'imp-1 first.json']],
        ['b', ['imp-1 first.json']],
        ['c', ['imp-3 third.json']],
      ]);
      expect((await openEstate(bench.store)).snapshot.graph.nodes.map(plainNode)).toEqual(estate.snapshot.graph.nodes.map(plainNode));
    });

    it('that says nothing new changes nothing; undo gives back what was', async () => {
      const { estate } = await bench.import(graphFile([node('a', { name: 'A' }), node('b')]), { source: 's' });
      expect((await bench.import(graphFile([node('b')]), partial)).result.import).toBeNull();
      await bench.import(graphFile([node('b', { name: 'B' })]), partial);
      expect((await bench.import(graphFile([node('b', { name: 'B' })]), partial)).result.import).toBeNull();
      expect((await bench.undo('imp-2')).estate.snapshot.id).toBe(estate.snapshot.id);
    });

    it('may give a node another kind; properties that the new kind lacks go', async () => {
      await bench.import(graphFile([node('a', { name: 'A', users: 5 })]), { source: 's' });
      const { estate, result } = await bench.import(graphFile([{ id: 'a', kind: 'Component' }]), partial);
      expect(estate.snapshot.graph.nodes[0]).toMatchObject({ kind: 'Component', properties: { name: 'A' } });
      expect(result.issues).toEqual([]);
    });
  });

  describe('the list of sources', () => {
    it('has every source with its imports, oldest first, and which one holds', async () => {
      await say('b', 'x');
      await say('a', 'y');
      await say('b', 'z');
      await bench.undo('imp-3');
      const { sources } = await listSourcesOf(bench.store, await bench.store.state());
      expect(sources.map(({ id, mode, priority }) => [id, mode, priority])).toEqual([
        ['a', 'full', 0],
        ['b', 'full', 0],
      ]);
      const imports = sources[1]?.imports ?? [];
      expect(imports.map(({ id, action, undoes, current }) => [id, action, undoes, current])).toEqual([
        ['imp-1', 'import', null, true],
        ['imp-3', 'import', null, false],
        ['imp-4', 'undo', 'imp-3', true],
      ]);
      expect(imports[0]).toMatchObject({ at: '2026-11-01T10:01:00.000Z', rows: { read: 1, accepted: 1, rejected: 0 } });
      expect(imports[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    });
  });
}
