// Records of people: each entry is kept with who and when, what was withdrawn stays in its history, and what cannot be read is said.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RecordKind, readRecords, sayRecord, withdrawRecord } from '../../../server/records/records';
import type { Revision, StoreChange } from '../../../server/store/store';
import { refusalOf } from '../../support/faults';

interface Risk {
  readonly reason: string;
}
const risks: RecordKind<Risk> = { name: 'accepted-risk', body: z.object({ reason: z.string() }) };
const by = (name: string, day: number) => ({ by: { id: name.toLowerCase(), name }, at: `2026-11-0${day}T09:00:00.000Z` });

/** A store in which these changes were committed. */
function storeOf(changes: readonly StoreChange[]) {
  const revisions = changes.flatMap((change): Revision[] => (change.change === 'revise' ? [change.revision] : []));
  return { revisions: async (kind?: string) => ({ version: 7, revisions: revisions.filter((one) => one.kind === kind) }) };
}

describe('the records of a kind', () => {
  it('say what their newest entry says, with all before it, who and when', async () => {
    const store = storeOf([
      sayRecord(risks, { key: 'r1', body: { reason: 'cheap' } }, by('Ada', 1)),
      sayRecord(risks, { key: 'r2', body: { reason: 'short' } }, by('Ben', 2)),
      sayRecord(risks, { key: 'r1', body: { reason: 'no other' } }, by('Ben', 3)),
    ]);
    const { version, records } = await readRecords(store, risks);
    expect(version).toBe(7);
    expect([...records.keys()]).toEqual(['r1', 'r2']);
    expect(records.get('r1')).toEqual({
      key: 'r1',
      body: { reason: 'no other' },
      history: [
        { ...by('Ada', 1), body: { reason: 'cheap' } },
        { ...by('Ben', 3), body: { reason: 'no other' } },
      ],
    });
  });

  it('are there when they were withdrawn, saying nothing, and can be said again', async () => {
    const said = [sayRecord(risks, { key: 'r1', body: { reason: 'cheap' } }, by('Ada', 1)), withdrawRecord(risks, 'r1', by('Ben', 2))];
    const withdrawn = (await readRecords(storeOf(said), risks)).records.get('r1');
    expect([withdrawn?.body, withdrawn?.history.length]).toEqual([null, 2]);
    const again = sayRecord(risks, { key: 'r1', body: { reason: 'still' } }, by('Ada', 3));
    expect((await readRecords(storeOf([...said, again]), risks)).records.get('r1')?.body).toEqual({ reason: 'still' });
  });

  it('are those of the kind only', async () => {
    const other: RecordKind<Risk> = { ...risks, name: 'finding' };
    const { records } = await readRecords(storeOf([sayRecord(other, { key: 'f1', body: { reason: 'x' } }, by('Ada', 1))]), risks);
    expect(records.size).toBe(0);
  });
});

describe('a body that is none of the kind', () => {
  const none: Risk = JSON.parse('{"reason": 5}');

  it('is not said', () => {
    expect(() => sayRecord(risks, { key: 'r1', body: none }, by('Ada', 1))).toThrow();
  });

  it('is not read over: which record it is is told', async () => {
    const change: StoreChange = { change: 'revise', revision: { kind: risks.name, key: 'r1', ...by('Ada', 1), body: none } };
    const refusal = await refusalOf(() => readRecords(storeOf([change]), risks));
    expect(refusal).toMatchObject({ code: 'store-damaged', exit: 3, text: expect.stringContaining('accepted-risk r1') });
  });
});
