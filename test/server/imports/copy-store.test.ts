// A copy of a store has all that the store keeps; that it answers alike is in test/conformance/answers.neo4j.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { copyStore } from '../../../server/imports/copy-store';
import { wholeReport } from '../../../server/imports/reports';
import { Fault } from '../../../server/model/faults';
import { judge, withdrawJudgement } from '../../../server/records/judgements';
import { sayRecord } from '../../../server/records/records';
import type { Store } from '../../../server/store/store';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { type Bench, faultCode, makeBench } from './bench';
import { remarked } from './report-promises';

const kind = storeKind('embedded');

describe('a copy of a store', () => {
  let from: Bench;
  let to: Bench;
  beforeEach(async () => {
    from = await makeBench(kind);
    to = await makeBench(kind);
  });
  afterEach(async () => {
    await from.close();
    await to.close();
  });

  it('has the reports of the imports, issue by issue', async () => {
    const { report } = await from.import(remarked(5_000));
    await copyStore(from.store, to.store, () => undefined);
    const kept = await to.store.report('imp-1');
    expect(kept && (await wholeReport(kept))).toEqual(await wholeReport(report));
  });

  it('has every record that people added, of whatever kind, with its history; also what was withdrawn', async () => {
    await from.import(remarked(1));
    const risk = sayRecord({ name: 'accepted-risk', body: z.object({}) }, { key: 'r', body: {} }, author);
    const said = [judge({ a: 'a', b: 'b', verdict: 'same' }, author), risk, withdrawJudgement('a', 'b', author)];
    await from.store.commit(1, said);
    expect(await copyStore(from.store, to.store, () => undefined)).toMatchObject({ records: 1, judgements: 0 });
    const { revisions } = await to.store.revisions();
    expect(revisions).toEqual((await from.store.revisions()).revisions);
    expect(revisions).toHaveLength(3);
  });

  it('knows by its id what the original let go', async () => {
    const first = (await from.import(remarked(5))).result.import ?? '';
    const second = (await from.import(remarked(6))).result.import ?? '';
    const { store } = from;
    const letGo: Store = {
      ...boundStore(store),
      content: async (id) => {
        if (id === first) throw new Fault('version-not-kept', 1, { value: id });
        return store.content(id);
      },
    };
    await copyStore(letGo, to.store, () => undefined);
    expect(await faultCode(to.store.content(first))).toBe('version-not-kept');
    expect(await to.store.content(second)).toEqual(await store.content(second));
    expect((await to.store.state()).sources).toEqual((await store.state()).sources);
  });

  it('is not made into a store that has records of people only', async () => {
    await to.store.commit(0, [withdrawJudgement('a', 'b', author)]);
    expect(await faultCode(copyStore(from.store, to.store, () => undefined))).toBe('store-not-empty');
  });

  it('is not made of two versions: a record that is added meanwhile stops it', async () => {
    const { store } = from;
    const meanwhile: Store = {
      ...boundStore(store),
      state: async () => {
        const state = await store.state();
        await store.commit(state.version, [judge({ a: 'a', b: 'b', verdict: 'same' }, author)]);
        return state;
      },
    };
    expect(await faultCode(copyStore(meanwhile, to.store, () => undefined))).toBe('store-changed');
    expect(await to.store.version()).toBe(0);
  });
});
