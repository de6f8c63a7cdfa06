// Which list an import has: its own, or what is left of it.
import { describe, expect, it } from 'vitest';
import { refuseEmpty, rejectedOfImport } from '../../../../server/imports/rejected/list';
import { RejectedWriter } from '../../../../server/store/rejected-rows';
import { type KeptReport, readable } from '../../../../server/store/report';
import { faultOf } from '../bench';
import { record, stateOf } from '../literals';

function report(follows: readonly string[] | null): KeptReport {
  const plain = readable({ figures: { rows: { read: 0, accepted: 0, rejected: 0 }, issueCounts: [] }, issues: [] });
  const start = { follows: follows ?? [], tables: [], beyond: 0, numbered: 0 };
  return follows ? { ...plain, rejected: new RejectedWriter({ start }).finish() } : plain;
}

const storeOf = (reports: Readonly<Record<string, KeptReport>>) => ({ report: async (id: string) => reports[id] ?? null });
const state = stateOf({ s: ['imp-1', 'imp-2', 'imp-3'].map((id) => record(id, { source: 's' })), t: [record('imp-4', { source: 't' })] });

describe('the list of an import', () => {
  it('is what is left of it when the newest import of its source goes on from it', async () => {
    const store = storeOf({ 'imp-1': report([]), 'imp-2': report(['imp-1']), 'imp-3': report(['imp-1', 'imp-2']) });
    const found = await rejectedOfImport(store, state, 'imp-1');
    expect([found.import, found.list.follows]).toEqual(['imp-1', ['imp-1', 'imp-2']]);
  });

  it('is its own when what came later is another import', async () => {
    const store = storeOf({ 'imp-1': report([]), 'imp-2': report(['imp-1']), 'imp-3': report([]) });
    expect((await rejectedOfImport(store, state, 'imp-2')).list.follows).toEqual(['imp-1']);
  });

  it('is refused for an unknown import, and for one of an older version', async () => {
    const store = storeOf({ 'imp-4': report(null) });
    const codes = ['imp-9', 'imp-4', 'imp-1'].map(async (id) => (await faultOf(rejectedOfImport(store, state, id)))?.code);
    expect(await Promise.all(codes)).toEqual(['unknown-id', 'rejected-not-kept', 'rejected-not-kept']);
  });

  it('without a row is refused, with the number of those that are too large', async () => {
    const empty = new RejectedWriter().finish();
    expect((await faultOf(Promise.resolve().then(() => refuseEmpty({ import: 'imp-1', list: empty }))))?.code).toBe('nothing-rejected');
    expect((await faultOf(Promise.resolve().then(() => refuseEmpty({ import: 'imp-1', list: { ...empty, beyond: 2 } }))))?.message).toContain(
      '2 rejected rows',
    );
  });
});
