// Ids of digits only that two sources use for different things: refused, whichever comes second, whatever brings them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEstate } from '../../../server/imports/open-estate';
import { describeFault, describeMore, type Fault } from '../../../server/model/faults';
import type { StoreKind } from '../../conformance/store-kinds';
import { type Bench, faultCode, faultOf, graphFile, makeBench } from './bench';

const supplier = (id: string, name?: string) => ({ id, kind: 'Supplier', ...(name === undefined ? {} : { name }) });
const idsIn = (refusal: Fault | null | undefined): object | null => (refusal ? { code: refusal.code, ...describeMore(refusal) } : null);

/** Declares the tests of one store. */
export function promiseBareIds(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  const say = (source: string, nodes: readonly Record<string, unknown>[], more = {}) => bench.import(graphFile(nodes), { source, yes: true, ...more });
  const names = async () => (await openEstate(bench.store)).snapshot.graph.nodes.map(({ properties }) => properties.name);

  describe('ids of digits only', () => {
    it.each([
      ['one', 'two'],
      ['two', 'one'],
    ])('that mean another thing in another source are refused whole: %s, then %s', async (first, second) => {
      await say(first, [supplier('3', 'Zaakhost'), supplier('4', 'Mail')]);
      const before = await bench.snapshot();
      const { refusal, result } = await say(second, [supplier('3', 'Databoer'), supplier('sup:x', 'X')]);
      expect(idsIn(refusal)).toEqual({ code: 'bare-ids', ids: [{ id: '3', names: ['Zaakhost', 'Databoer'] }] });
      expect([refusal?.exit, result.applied, result.import, await bench.snapshot()]).toEqual([1, false, null, before]);
      expect(refusal && describeFault(refusal, 'nl').message).toContain(`Id “3” is “Zaakhost” in bron “${first}” en “Databoer” in “${second}”`);
    });

    it('name the kinds where only those differ', async () => {
      await say('one', [supplier('3', 'Zaakhost')]);
      const { refusal } = await say('two', [{ id: '3', kind: 'Contract', name: 'Zaakhost' }]);
      expect(idsIn(refusal)).toEqual({ code: 'bare-ids', ids: [{ id: '3', names: ['Zaakhost (Supplier)', 'Zaakhost (Contract)'] }] });
      expect(refusal && describeMore(refusal, 'nl')).toEqual({ ids: [{ id: '3', names: ['Zaakhost (Leverancier)', 'Zaakhost (Contract)'] }] });
    });

    it.each([
      ['the same name, however it is spelt', supplier('3', ' zaakHOST ')],
      ['no name', supplier('3')],
    ])('that say %s are one node', async (_, node) => {
      await say('one', [supplier('3', 'Zaakhost')]);
      expect((await say('two', [{ ...node, city: 'x' }])).refusal).toBeNull();
      expect(await names()).toHaveLength(1);
    });

    it('with a letter or a sign are global, as said: they may differ', async () => {
      await say('one', [supplier('sup:3', 'Zaakhost'), supplier('3.1', 'A')]);
      expect((await say('two', [supplier('sup:3', 'Databoer'), supplier('3.1', 'B')])).refusal).toBeNull();
    });

    it('are refused in a dry run and in a partial import as well; what a partial import does not name is not looked at', async () => {
      await say('one', [supplier('3', 'Zaakhost')]);
      expect((await say('two', [supplier('3', 'Databoer')], { dryRun: true })).refusal?.code).toBe('bare-ids');
      await say('two', [supplier('5', 'Vijf')]);
      expect((await say('two', [supplier('3', 'Databoer')], { mode: 'partial' })).refusal?.code).toBe('bare-ids');
      expect((await say('two', [supplier('6', 'Zes')], { mode: 'partial' })).refusal).toBeNull();
    });

    it('may be named anew by hand, and their own source may be imported again after that', async () => {
      await say('one', [supplier('3', 'Zaakhost')]);
      expect((await say('manual', [supplier('3', 'Zaakhost Groep')], { priority: 1000 })).refusal).toBeNull();
      expect((await say('one', [supplier('3', 'Zaakhost B.V.')])).refusal).toBeNull();
      expect(await names()).toEqual(['Zaakhost Groep']);
      expect(idsIn((await say('two', [supplier('3', 'Databoer')])).refusal)).toMatchObject({ ids: [{ id: '3', names: ['Zaakhost Groep', 'Databoer'] }] });
    });

    it('may mean another thing when the first source no longer says them', async () => {
      await say('one', [supplier('3', 'Zaakhost')]);
      await bench.undo('imp-1');
      expect((await say('two', [supplier('3', 'Databoer')])).refusal).toBeNull();
    });

    it('are not brought back by undo either: that would make one of two suppliers', async () => {
      await say('one', [supplier('3', 'Zaakhost')]);
      await bench.undo('imp-1');
      await say('two', [supplier('3', 'Databoer')]);
      const before = await bench.snapshot();
      expect(idsIn(await faultOf(bench.undo('imp-2')))).toEqual({ code: 'bare-ids', ids: [{ id: '3', names: ['Databoer', 'Zaakhost'] }] });
      expect(await bench.snapshot()).toBe(before);
      await bench.undo('imp-3');
      expect(await faultCode(bench.undo('imp-2'))).toBe('none');
      expect(await names()).toEqual(['Zaakhost']);
    });

    it('are listed up to a thousand, and all counted', async () => {
      const many = (name: string) => Array.from({ length: 1_200 }, (_, at) => supplier(String(at), `${name} ${at}`));
      await say('one', many('A'));
      const { refusal } = await say('two', many('B'));
      expect(refusal?.details.count).toBe(1_200);
      const listed = refusal?.more.ids;
      expect(Array.isArray(listed) && listed.length).toBe(1_000);
    });
  });
}
