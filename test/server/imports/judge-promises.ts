// What judging a pair makes of the estate in a store: kept over imports and undo, taken back, tried, and refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJointEffect, findPairEffect } from '../../../server/engine/subject';
import { type JudgeRequest, type JudgeResult, judgePair } from '../../../server/imports/judge';
import { judgeAll } from '../../../server/imports/judge-all';
import { openEstate } from '../../../server/imports/open-estate';
import type { Verdict } from '../../../server/model/judgements';
import type { StoreKind } from '../../conformance/store-kinds';
import { type Bench, faultCode, graphFile, makeBench } from './bench';

const supplier = (id: string, more: object = {}) => ({ id, kind: 'Supplier', name: id, ...more });
const nodes = [supplier('sup:a'), supplier('sup:b'), supplier('sup:c'), { id: 'svc:s', kind: 'Service' }];
const relations = ['sup:a', 'sup:b'].map((to) => ({ type: 'PROVIDED_BY', from: 'svc:s', to, group: 'g' }));

/** Declares the tests of one store. */
export function promiseJudging(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  // Within each group: before it every place of the file is made, and one Neo4j server has one database.
  const importFirst = () => bench.import(graphFile(nodes, relations), { source: 's', yes: true });
  const hooks = () => ({ ...bench.hooks, effect: findPairEffect, joint: findJointEffect });
  const asked = async (request: JudgeRequest): Promise<JudgeResult> => (await judgePair(bench.store, request, hooks())).result;
  const say = (a: string, b: string, verdict: Verdict | null) => asked({ a, b, verdict, dryRun: false });
  const trySaying = (a: string, b: string, verdict: Verdict | null) => asked({ a, b, verdict, dryRun: true });
  const kept = async () => (await bench.store.state()).judgements.map(({ a, b, verdict }) => [a, b, verdict]);
  const suppliersNow = async () => (await openEstate(bench.store)).snapshot.graph.nodes.flatMap(({ id, kind: of }) => (of === 'Supplier' ? [id] : []));

  describe('a judgement of a pair', () => {
    beforeEach(importFirst);

    it('makes two nodes one, says what that changes, and is taken back', async () => {
      const before = await bench.snapshot();
      expect(await say('sup:b', 'sup:a', 'same')).toMatchObject({
        a: 'sup:a',
        b: 'sup:b',
        judgement: 'same',
        before: null,
        applied: true,
        changes: { nodes: { removed: 1 } },
        effect: { takesDown: [[], [], ['svc:s']], singlePoints: [0, 1] },
        issues: [],
      });
      expect([await suppliersNow(), await kept()]).toEqual([['sup:a', 'sup:c'], [['sup:a', 'sup:b', 'same']]]);
      expect(await say('sup:a', 'sup:b', null)).toMatchObject({ judgement: null, before: 'same', applied: true, changes: { nodes: { added: 1 } } });
      expect([await bench.snapshot(), await kept()]).toEqual([before, []]);
    });

    it('that is tried says the same and keeps nothing', async () => {
      const before = await bench.snapshot();
      const tried = await trySaying('sup:a', 'sup:b', 'same');
      expect([await bench.snapshot(), await kept(), tried.applied]).toEqual([before, [], false]);
      expect({ ...(await say('sup:a', 'sup:b', 'same')), applied: false }).toEqual(tried);
    });

    it('survives an import that says all again, one that says more, and an undo', async () => {
      await say('sup:a', 'sup:b', 'same');
      const judged = await bench.snapshot();
      const again = await bench.import(graphFile([...nodes, supplier('sup:d')], relations), { source: 's', yes: true });
      expect(await suppliersNow()).toEqual(['sup:a', 'sup:c', 'sup:d']);
      await bench.undo(again.result.import ?? '');
      expect([await bench.snapshot(), await kept()]).toEqual([judged, [['sup:a', 'sup:b', 'same']]]);
    });

    it('holds for an id that left, as soon as it is back, and can be taken back meanwhile', async () => {
      await say('sup:a', 'sup:b', 'same');
      await bench.import(graphFile([nodes[0] ?? {}, nodes[3] ?? {}]), { source: 's', yes: true });
      expect(await suppliersNow()).toEqual(['sup:a']);
      await bench.import(graphFile(nodes, relations), { source: 's', yes: true });
      expect(await suppliersNow()).toEqual(['sup:a', 'sup:c']);
      await bench.import(graphFile([nodes[0] ?? {}, nodes[3] ?? {}]), { source: 's', yes: true });
      expect(await say('sup:b', 'sup:a', null)).toMatchObject({ judgement: null, before: 'same', applied: true });
      await bench.import(graphFile(nodes, relations), { source: 's', yes: true });
      expect(await suppliersNow()).toEqual(['sup:a', 'sup:b', 'sup:c']);
    });

    it('of “not the same” takes one node apart that a number made', async () => {
      const twins = ['sup:x', 'sup:y'].map((id) => supplier(id, { kvk: '11111111' }));
      await bench.import(graphFile(twins, [], 'twins.json'), { source: 'twins' });
      expect(await suppliersNow()).not.toContain('sup:y');
      expect(await say('sup:x', 'sup:y', 'not-same')).toMatchObject({ before: null, changes: { nodes: { added: 1 } } });
      expect(await suppliersNow()).toContain('sup:y');
      expect(await faultCode(trySaying('sup:x', 'sup:y', 'unsure'))).toBe('none');
    });

    it.each([
      ['kvk', '11111111', '22222222'],
      ['lei', '529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12'],
    ])('of “the same” on two with different %s numbers is made, and the conflict is told', async (name, x, y) => {
      const two = [supplier('sup:x', { [name]: x }), supplier('sup:y', { [name]: y })];
      await bench.import(graphFile(two, [], 'two.json'), { source: 'two' });
      const { issues, applied } = await trySaying('sup:x', 'sup:y', 'same');
      expect([applied, issues.map(({ code, severity }) => [code, severity])]).toEqual([false, [['identity-conflict', 'error']]]);
      expect(issues[0]?.message).toContain(x);
      expect(issues[0]?.message).toContain(y);
      expect((await say('sup:x', 'sup:y', 'same')).issues).toEqual(issues);
      expect(await suppliersNow()).not.toContain('sup:y');
    });

    it('is said twice: the second changes nothing, another verdict replaces it', async () => {
      await say('sup:a', 'sup:b', 'not-same');
      expect(await say('sup:b', 'sup:a', 'not-same')).toMatchObject({ before: 'not-same', changes: { nodes: { added: 0, changed: 0, removed: 0 } } });
      expect(await say('sup:a', 'sup:b', 'unsure')).toMatchObject({ before: 'not-same' });
      expect(await kept()).toEqual([['sup:a', 'sup:b', 'unsure']]);
    });

    it('is refused, and nothing kept: of one id, of what is one already, of an id that is not there, and taking back what nobody said', async () => {
      await say('sup:a', 'sup:b', 'same');
      const before = [await kept(), await bench.snapshot()];
      const codes = [
        await faultCode(say('sup:c', 'sup:c', 'not-same')),
        await faultCode(say('sup:b', 'sup:a', 'same')),
        await faultCode(say('sup:a', 'sup:gone', 'same')),
        await faultCode(say('sup:gone', 'sup:gone', 'same')),
        await faultCode(say('sup:a', 'sup:c', null)),
        await faultCode(say('sup:gone', 'sup:c', null)),
      ];
      expect(codes).toEqual(['same-node', 'same-node', 'unknown-id', 'unknown-id', 'no-judgement', 'no-judgement']);
      expect([await kept(), await bench.snapshot()]).toEqual(before);
    });

    it('is transitive, and one that contradicts a chain is told', async () => {
      await say('sup:a', 'sup:b', 'same');
      await say('sup:b', 'sup:c', 'same');
      expect(await suppliersNow()).toEqual(['sup:a']);
      const { issues } = await trySaying('sup:a', 'sup:c', 'not-same');
      expect(issues.map(({ code }) => code)).toEqual(['identity-conflict']);
    });
  });

  describe('many judgements', () => {
    beforeEach(importFirst);

    it('are kept in one step; what cannot stand beside the others is an issue with its row', async () => {
      const place = (row: number) => ({ file: 'judged.csv', row, line: row + 1 });
      const sayings = [
        { a: 'sup:a', b: 'sup:b', verdict: 'same' },
        { a: 'sup:b', b: 'sup:c', verdict: 'same' },
        { a: 'sup:a', b: 'sup:gone', verdict: 'same' },
        { a: 'sup:c', b: 'sup:a', verdict: 'not-same' },
      ] as const;
      const version = await bench.store.version();
      const placed = sayings.map((one, at) => ({ ...one, place: place(at + 1) }));
      const { result } = await judgeAll(bench.store, { sayings: placed, issues: [], dryRun: false }, hooks());
      expect(result).toMatchObject({ judged: 2, unchanged: 0, applied: true, changes: { nodes: { removed: 1 } } });
      expect(result.joint).toEqual({ nodes: [3, 2], services: 1, vital: 0, singlePoints: [0, 1] });
      expect(result.issues.map(({ code, row }) => [code, row])).toEqual([
        ['judged-gone', 3],
        ['judged-ring', 2],
      ]);
      expect([await kept(), await bench.store.version()]).toEqual([
        [
          ['sup:a', 'sup:b', 'same'],
          ['sup:a', 'sup:c', 'not-same'],
        ],
        version + 1,
      ]);
    });
  });
}
