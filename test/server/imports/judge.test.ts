// Judging a pair, in the embedded store.
import { describe, expect, it } from 'vitest';
import { changesOf, saidBefore } from '../../../server/imports/judge';
import { personHere } from '../../../server/model/viewer';
import { storeKind } from '../../conformance/store-kinds';
import { promiseJudging } from './judge-promises';
import { stateOf } from './literals';

promiseJudging(storeKind('embedded'));

describe('what was said of a pair', () => {
  it('is found whichever id comes first', () => {
    const state = { ...stateOf({}), judgements: [{ a: 'b', b: 'c', verdict: 'same' as const }] };
    expect([saidBefore(state, { a: 'c', b: 'b' }), saidBefore(state, { a: 'a', b: 'b' })]).toEqual(['same', null]);
  });

  it('is kept with who said it and when, the smaller id first', () => {
    const at = '2026-11-01T10:00:00.000Z';
    const [said, withdrawn] = changesOf(
      [
        { a: 'z', b: 'a', verdict: 'unsure' },
        { a: 'z', b: 'a', verdict: null },
      ],
      { viewer: personHere, now: () => new Date(at) },
    );
    expect(said?.revision).toMatchObject({ at, by: personHere, body: { a: 'a', b: 'z', verdict: 'unsure' } });
    expect(withdrawn?.revision).toMatchObject({ at, by: personHere, key: said?.revision.key, body: null });
  });
});
