// What an import does to the store: applied whole, refused whole, or nothing to do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEstate, withSayings } from '../../../server/imports/open-estate';
import { Fault } from '../../../server/model/faults';
import { importActivities } from '../../../server/model/vocabulary/import-activities';
import type { StoreKind } from '../../conformance/store-kinds';
import { inputFile, withCode } from '../../support/input-files';
import { type Bench, components, faultCode, faultOf, graphFile, makeBench, needs } from './bench';

/** Declares the tests of one store. */
export function promiseImports(kind: StoreKind): void {
  const emptyId = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const none = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  describe('an import', () => {
    it('of the example of the semantics is applied, with the keys of the answer in their order', async () => {
      const nodes = [
        { id: 'org:uwx', kind: 'Organisation', name: 'UWX' },
        { id: 'cmp:app', kind: 'Component', name: 'App' },
        { id: 'svc:benefits', kind: 'Service', name: 'Benefits', organisation: 'org:uwx', criticality: 'vital' },
      ];
      const relations = [needs('svc:benefits', 'cmp:app', { group: 'g1', required: 1, toleranceHours: 24 })];
      const { result, refusal, estate } = await bench.import(graphFile(nodes, relations, 'dir/My estate.v1.json'));
      const shown = (row: number, one: { readonly id: string; readonly kind: string; readonly name: string }) => {
        return { file: 'dir/My estate.v1.json', sheet: 'nodes', row, sheetRow: null, nodes: [one.id], relations: [], named: [one] };
      };
      expect(refusal).toBeNull();
      expect(Object.entries(result)).toEqual([
        ['import', 'imp-1'],
        ['source', 'My estate.v1'],
        ['mode', 'full'],
        ['as', 'graph-json'],
        ['applied', true],
        ['rows', { read: 4, accepted: 4, rejected: 0 }],
        ['changes', { nodes: { ...none, added: 3 }, relations: { ...none, added: 1 } }],
        ['issues', []],
        ['mapping', null],
        ['became', { nodes: { Component: 1, Organisation: 1, Service: 1 }, relations: { DEPENDS_ON: 1 } }],
        [
          'samples',
          [
            shown(1, { id: 'org:uwx', kind: 'Organisation', name: 'UWX' }),
            shown(2, { id: 'cmp:app', kind: 'Component', name: 'App' }),
            shown(3, { id: 'svc:benefits', kind: 'Service', name: 'Benefits' }),
          ],
        ],
        ['unused', []],
        ['skipped', []],
        ['consequences', []],
        ['leftOut', 0],
        ['issueCounts', []],
        ['unchangedOfSource', { nodes: 0, relations: 0 }],
        ['rejectedFile', { rows: 0, beyond: 0 }],
      ]);
      expect(estate.snapshot.id).toBe('f04ff612397e8096d508b13ed26de05786874e0783ed9d5f99e0f3a28800d736');
      expect(estate.snapshot.asOf).toBe('2026-11-01');
      expect(await openEstate(bench.store)).toMatchObject({ version: estate.version, state: estate.state, snapshot: { id: estate.snapshot.id } });
    });

    it('again of what the source said replaces it: what is absent is gone', async () => {
      await bench.import(graphFile(components('a', 'b', 'c'), [needs('a', 'b')]));
      const { result } = await bench.import(graphFile([...components('a', 'b'), { id: 'd', kind: 'Service' }], [needs('a', 'b'), needs('d', 'a')]));
      expect(result.changes).toEqual({
        nodes: { added: 1, changed: 0, removed: 1, unchanged: 2 },
        relations: { added: 1, changed: 0, removed: 0, unchanged: 1 },
      });
      expect(result.import).toBe('imp-2');
    });

    it('tells what its source states and is unchanged from the rest of the graph', async () => {
      const own = graphFile([...components('a', 'b'), { id: 'own', kind: 'Service' }], [needs('a', 'b')], 'own.json');
      await bench.import(graphFile(components('a', 'x', 'y'), [needs('x', 'y')], 'other.json'));
      const first = await bench.import(own);
      expect(first.result).toMatchObject({ changes: { nodes: { ...none, added: 2, unchanged: 3 } }, unchangedOfSource: { nodes: 1, relations: 0 } });
      const again = await bench.import(own);
      expect(again.result).toMatchObject({ changes: { nodes: { ...none, unchanged: 5 } }, unchangedOfSource: { nodes: 3, relations: 1 } });
      const smaller = await bench.import(graphFile(components('a', 'b', 'c'), [needs('a', 'b')], 'own.json'), { dryRun: true });
      expect(smaller.result.unchangedOfSource).toEqual({ nodes: 2, relations: 1 });
    });

    it('counts a node as changed, not as added and removed, when a property changes', async () => {
      await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'A' }, ...components('b')]));
      const { result } = await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'B' }, ...components('b')]));
      expect(result.changes.nodes).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 1 });
    });

    it('takes several files as one import of one source, resolved together', async () => {
      const files = [graphFile([], [needs('a', 'b')], 'relations.json'), graphFile(components('a', 'b'), [], 'nodes.json')];
      expect(await faultOf(bench.import(files))).toMatchObject({ code: 'source-required', exit: 2 });
      const { result } = await bench.import(files, { source: 'both' });
      expect(result).toMatchObject({ source: 'both', rows: { read: 3, accepted: 3, rejected: 0 }, issues: [] });
    });
  });

  describe('an import that changes nothing', () => {
    it('is the second of two of the same that come at once: one is after the other', async () => {
      const file = () => graphFile(components('a', 'b', 'c'), [needs('a', 'b')]);
      const both = await Promise.all([bench.import(file(), { source: 's' }), bench.import(file(), { source: 's' })]);
      expect(both.map(({ result }) => result.applied).sort()).toEqual([false, true]);
      expect(both.map(({ result: { changes } }) => changes.nodes.added + changes.nodes.unchanged)).toEqual([3, 3]);
      expect((await bench.store.state()).sources.map(({ history }) => history.length)).toEqual([1]);
    });

    const estate = () => graphFile(components('a', 'b'), [needs('a', 'b'), needs('a', 'missing')]);

    it.each([
      ['the identical file', estate()],
      ['the same rows in another order', graphFile(components('b', 'a'), [needs('a', 'missing'), needs('a', 'b')])],
      ['the same file under another name', { ...estate(), name: 'other.json' }],
      ['a row that is repeated', graphFile(components('a', 'b', 'a'), [needs('a', 'b'), needs('a', 'missing'), needs('a', 'b')])],
    ])('is not recorded and says so: %s', async (_, file) => {
      await bench.import(estate(), { source: 's' });
      const before = await openEstate(bench.store);
      const { result, refusal } = await bench.import(file, { source: 's' });
      expect(refusal).toBeNull();
      expect(result).toMatchObject({ import: null, applied: false });
      expect(result.rows.rejected).toBe(1);
      expect(codes(result.issues)).toEqual(['dangling-reference']);
      expect(result.changes).toEqual({ nodes: { ...none, unchanged: 2 }, relations: { ...none, unchanged: 1 } });
      expect(await bench.store.version()).toBe(before.version);
    });

    it('shows, for the identical file, the figures kept with that import, whatever came into the graph since', async () => {
      const { result: first } = await bench.import(estate(), { source: 's' });
      await bench.import(graphFile(components('missing')), { source: 't' });
      const { result } = await bench.import(estate(), { source: 's' });
      const { rows, issues, issueCounts } = first;
      expect(result).toMatchObject({ import: null, rows, issues, issueCounts, changes: { nodes: { ...none, unchanged: 3 } } });
      expect(rows.rejected).toBe(1);
    });

    it('is recorded all the same when the graph stays but what the source says does not', async () => {
      await bench.import(graphFile(components('a')), { source: 'one' });
      const { result } = await bench.import(graphFile(components('a')), { source: 'two' });
      expect(result).toMatchObject({ import: 'imp-2', applied: true, changes: { nodes: { ...none, unchanged: 1 } } });
    });

    it('is recorded when only an issue went away, so that the list of issues is true', async () => {
      await bench.import(graphFile([{ id: 'a', kind: 'Service', criticality: 'huge' }]), { source: 's' });
      const { result, estate: after } = await bench.import(graphFile([{ id: 'a', kind: 'Service' }]), { source: 's' });
      expect(result.import).toBe('imp-2');
      expect((await withSayings(bench.store, after)).sources[0]?.content.issues).toEqual([]);
    });
  });

  describe('rows that cannot be used', () => {
    it('are rejected one by one, counted, and told with their place; the others are applied', async () => {
      const { result } = await bench.import(
        graphFile([...components('a'), { id: 'x', kind: 'Wizard' }, { kind: 'Component' }], [needs('a', 'a'), needs('a', '')]),
      );
      expect(result.rows).toEqual({ read: 5, accepted: 2, rejected: 3 });
      expect(result.applied).toBe(true);
      expect(result.issues.filter(({ severity }) => severity === 'error').map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
        ['unknown-kind', 'nodes', 2],
        ['missing-id', 'nodes', 3],
        ['missing-end', 'relations', 2],
      ]);
      for (const { message, remedy } of result.issues) expect(message.length * remedy.length).toBeGreaterThan(0);
    });

    it('count as rejected while a reference dangles, take effect when the node comes, and leave with it', async () => {
      const first = await bench.import(graphFile(components('a'), [needs('a', 'b')]), { source: 'one' });
      expect(first.result.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
      expect(first.result.issues[0]).toMatchObject({ code: 'dangling-reference', severity: 'error', sheet: 'relations', row: 1, column: 'to', value: 'b' });
      const second = await bench.import(graphFile(components('b')), { source: 'two' });
      expect(second.result.changes.relations).toEqual({ ...none, added: 1 });
      expect(withCode(second.estate.snapshot.graph.issues, 'dangling-reference')).toEqual([]);
      const third = await bench.undo('imp-2');
      expect(third.result.changes.relations).toEqual({ ...none, removed: 1 });
      expect(third.estate.snapshot.id).toBe(first.estate.snapshot.id);
    });

    it('that the model does not allow are rejected with both kinds', async () => {
      const nodes = [...components('a'), { id: 'o', kind: 'Organisation' }];
      const { result } = await bench.import(graphFile(nodes, [{ type: 'USES', from: 'a', to: 'o' }]));
      expect(result.rows.rejected).toBe(1);
      expect(result.issues[0]).toMatchObject({ code: 'relation-not-allowed', value: 'a → o' });
    });

    it('make --strict refuse the whole import, with the result', async () => {
      const { result, refusal } = await bench.import(graphFile(components('a'), [needs('a', 'b')]), { strict: true });
      expect(refusal).toMatchObject({ code: 'rows-rejected', exit: 1 });
      expect(result).toMatchObject({ import: null, applied: false, rows: { read: 2, accepted: 1, rejected: 1 } });
      expect(codes(result.issues)).toEqual(['dangling-reference']);
      expect(await bench.store.version()).toBe(0);
    });

    it('make --strict refuse also when the file is already what the source says', async () => {
      await bench.import(graphFile(components('a'), [needs('a', 'b')]));
      expect((await bench.import(graphFile(components('a'), [needs('a', 'b')]), { strict: true })).refusal?.code).toBe('rows-rejected');
    });

    it.each([
      ['no rows at all', graphFile([])],
      ['only rows that are rejected', graphFile([{ id: 'a', kind: 'Wizard' }])],
      ['only relations that dangle', graphFile([], [needs('x', 'y')])],
    ])('leave the store as it was when none is left: %s', async (_, file) => {
      await bench.import(graphFile(components('a')));
      const before = await bench.snapshot();
      const { result, refusal } = await bench.import(file, { source: 'other' });
      expect(refusal).toMatchObject({ code: 'nothing-accepted', exit: 1 });
      expect(result).toMatchObject({ applied: false, import: null, changes: { nodes: { ...none, unchanged: 1 } } });
      expect(await bench.snapshot()).toBe(before);
      expect(await bench.store.version()).toBe(1);
    });
  });

  describe('issues of the graph', () => {
    it('that concern the source stand in its answer; those of others do not', async () => {
      await bench.import(graphFile(components('a', 'b'), [needs('a', 'b', { group: 'g', required: 3 })]), { source: 'one' });
      const { result } = await bench.import(graphFile(components('c')), { source: 'two' });
      expect(result.issues).toEqual([]);
      const again = await bench.import(graphFile(components('a', 'b', 'd'), [needs('a', 'b', { group: 'g', required: 3 })]), { source: 'one' });
      expect(codes(again.result.issues)).toEqual(['group-unsatisfiable']);
    });

    it('name a conflict to the source that loses as well', async () => {
      await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'A' }]), { source: 'one' });
      const { result } = await bench.import(graphFile([{ id: 'a', kind: 'Component', name: 'B' }]), { source: 'two' });
      expect(result.issues).toMatchObject([{ code: 'conflict', column: 'name', value: 'a' }]);
    });
  });

  describe('a dry run', () => {
    it('shows what would change and changes nothing', async () => {
      await bench.import(graphFile(components('a', 'b')));
      const { result, refusal, estate } = await bench.import(graphFile(components('a', 'b', 'c')), { dryRun: true });
      expect(refusal).toBeNull();
      expect(result).toMatchObject({ import: null, applied: false, changes: { nodes: { ...none, added: 1, unchanged: 2 } } });
      expect(estate.snapshot.graph.nodes).toHaveLength(2);
      expect(await bench.store.version()).toBe(1);
    });

    it('warns of a large removal instead of refusing', async () => {
      await bench.import(graphFile(components('a', 'b', 'c')));
      const { result, refusal } = await bench.import(graphFile(components('a')), { dryRun: true });
      expect(refusal).toBeNull();
      expect(result.changes.nodes.removed).toBe(2);
      expect(codes(result.issues)).toEqual(['large-removal']);
    });
  });

  describe('a full import that removes much', () => {
    it('is refused above one half without yes, and says how much', async () => {
      await bench.import(graphFile(components('a', 'b', 'c', 'd')));
      const { result, refusal } = await bench.import(graphFile(components('a')));
      expect(refusal).toMatchObject({ code: 'large-removal', exit: 1, details: { removed: 3, total: 4 } });
      expect(result).toMatchObject({ applied: false, import: null });
      expect(await bench.store.version()).toBe(1);
    });

    it('is applied at one half exactly, with yes, and always when partial', async () => {
      await bench.import(graphFile(components('a', 'b', 'c', 'd')));
      expect((await bench.import(graphFile(components('a', 'b')))).result.applied).toBe(true);
      expect((await bench.import(graphFile(components('c')), { yes: true })).result.applied).toBe(true);
      expect((await bench.import(graphFile(components('d')), { mode: 'partial' })).result.changes.nodes).toEqual({ ...none, added: 1, unchanged: 1 });
    });
  });

  describe('what is wrong with the request', () => {
    it.each([
      { what: 'no file', files: [], options: {}, code: 'usage', exit: 2 },
      { what: 'an unknown format', files: [graphFile(components('a'))], options: { as: 'excel97' }, code: 'bad-parameter', exit: 2 },
      { what: 'a source without a visible name', files: [graphFile(components('a'))], options: { source: ' ' }, code: 'bad-source-name', exit: 2 },
      { what: 'a source with a line break', files: [graphFile(components('a'))], options: { source: 'a\nb' }, code: 'bad-source-name', exit: 2 },
      { what: 'a source with a name without end', files: [graphFile(components('a'))], options: { source: 'a'.repeat(101) }, code: 'bad-source-name', exit: 2 },
      { what: 'an empty file', files: [inputFile('a.json', '')], options: {}, code: 'file-empty', exit: 1 },
      { what: 'an empty file of a named format', files: [inputFile('a.json', '')], options: { as: 'graph-json' }, code: 'file-empty', exit: 1 },
      { what: 'a file of blanks', files: [inputFile('a.json', ' \n ')], options: { as: 'graph-json' }, code: 'file-empty', exit: 1 },
      {
        what: 'a picture',
        files: [inputFile('a.json', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))],
        options: {},
        code: 'nothing-recognised',
        exit: 1,
      },
      {
        what: 'a picture of a named format',
        files: [inputFile('a.json', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))],
        options: { as: 'graph-json' },
        code: 'wrong-format',
        exit: 1,
      },
      {
        what: 'a file cut off in the middle',
        files: [inputFile('a.json', '{"format":"ketenzicht-graph","version":1,"nodes":[{"id":"a","ki')],
        options: {},
        code: 'wrong-format',
        exit: 1,
      },
      {
        what: 'a newer version of the format',
        files: [inputFile('a.json', '{"format":"ketenzicht-graph","version":2,"nodes":[]}')],
        options: {},
        code: 'wrong-format',
        exit: 1,
      },
      { what: 'more rows than allowed', files: [graphFile(components('a', 'b', 'c'))], options: { maxRows: 2 }, code: 'too-many-rows', exit: 1 },
    ])('is said, and nothing changes: $what', async ({ files, options, code, exit }) => {
      await bench.import(graphFile(components('z')), { source: 'before' });
      const before = await bench.snapshot();
      expect(await faultOf(bench.import(files, { source: 's', ...options }))).toMatchObject({ code, exit });
      expect(await bench.snapshot()).toBe(before);
      expect(await bench.store.version()).toBe(1);
    });

    it('a mis-encoded file is read as Windows-1252 instead of being refused or garbled', async () => {
      const text = '{"format":"ketenzicht-graph","version":1,"nodes":[{"id":"a","kind":"Component","name":"Coöperatie €"}]}';
      const { estate } = await bench.import(inputFile('a.json', text, { encoding: 'windows-1252' }));
      expect(estate.snapshot.graph.nodes[0]?.properties.name).toBe('Coöperatie €');
    });

    it('a key __proto__ is an unknown property, not a prototype', async () => {
      const text = '{"format":"ketenzicht-graph","version":1,"nodes":[{"id":"a","kind":"Component","__proto__":{"name":"evil"}}]}';
      const { result, estate } = await bench.import(inputFile('a.json', text));
      expect(codes(result.issues)).toEqual(['unknown-property']);
      expect(estate.snapshot.graph.nodes[0]?.properties.name).toBeUndefined();
    });
  });

  describe('an import that is cancelled', () => {
    it.each([1, 2, 3, 4, 5, 6])('changes nothing, at checkpoint %i', async (nth) => {
      let checks = 0;
      bench.hooks = {
        ...bench.hooks,
        checkpoint() {
          checks += 1;
          if (checks === nth) throw new Fault('cancelled', 1);
        },
      };
      const code = await faultCode(bench.import(graphFile(components('a'))));
      expect(code).toBe(nth <= checks ? 'cancelled' : 'none');
      expect(checks).toBeGreaterThanOrEqual(Math.min(nth, 4));
      if (code === 'cancelled') expect(await bench.snapshot()).toBe(emptyId);
    });

    it('says which activity begins, and changes nothing when it is cancelled in any before the last', async () => {
      for (const last of importActivities) {
        const begun: string[] = [];
        bench.hooks = {
          ...bench.hooks,
          activity: (activity) => begun.push(activity),
          checkpoint() {
            if (begun.at(-1) === last) throw new Fault('cancelled', 1);
          },
        };
        const code = await faultCode(bench.import(graphFile(components('a'))));
        expect(begun).toEqual(importActivities.slice(0, importActivities.indexOf(last) + 1));
        expect([last, code]).toEqual([last, last === 'keeping' ? 'none' : 'cancelled']);
        if (code === 'cancelled') expect(await bench.snapshot()).toBe(emptyId);
      }
    });
  });
}
