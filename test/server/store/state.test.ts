// What stores make of what they keep: sources from their histories, judgements from their revisions.
import { describe, expect, it } from 'vitest';
import { judgementKey } from '../../../server/model/judgements';
import { contentsToLetGo, judgementsOf, revisionOfOlder, revisionText, sourcesOf } from '../../../server/store/state';
import type { Revision } from '../../../server/store/store';
import { author, makeRecord } from '../../conformance/made-records';

const revision = ([a, b]: readonly [string, string], verdict: string | null): Revision => ({
  ...{ kind: 'judgement', key: judgementKey(a, b), ...author },
  body: verdict === null ? null : { a, b, verdict },
});

describe('a source', () => {
  it('stands as its newest record says, among others by name', () => {
    const [first, second] = [makeRecord('imp-1', 'b', { priority: 3 }), makeRecord('imp-3', 'b', { before: 'imp-1', after: null, mode: 'partial' })];
    const [a, b] = sourcesOf([first, makeRecord('imp-2', 'a'), second]);
    expect([a?.name, a?.current]).toEqual(['a', 'imp-2']);
    expect(b).toEqual({ name: 'b', mode: 'partial', priority: 0, sample: false, current: null, history: [first, second] });
  });
});

describe('the versions of a source that are too many', () => {
  const undo = makeRecord('imp-4', 's', { action: 'undo', undoes: 'imp-3', before: 'imp-3', after: 'imp-2' });
  const history = [makeRecord('imp-1', 's'), makeRecord('imp-2', 's', { before: 'imp-1' }), makeRecord('imp-3', 's', { before: 'imp-2' }), undo];

  it('are those that the most undos lie before; what it says now always stays', () => {
    const other = [makeRecord('imp-5', 't'), makeRecord('imp-6', 't', { before: 'imp-5', after: null })];
    const sources = sourcesOf([...history, ...other]);
    expect([0, 1, 2, 3].map((most) => contentsToLetGo(sources, most))).toEqual([['imp-3', 'imp-1'], ['imp-3', 'imp-1'], ['imp-1'], []]); // biome-ignore format: one line
  });
});

describe('the judgements in force', () => {
  it('are the newest of each pair that was not withdrawn, by pair', () => {
    const said = [
      revision(['b', 'c'], 'same'),
      revision(['a', 'c'], 'same'),
      revision(['a', 'b'], 'unsure'),
      revision(['a', 'c'], null),
      revision(['b', 'c'], 'not-same'),
    ];
    expect(judgementsOf(said)).toEqual([
      { a: 'a', b: 'b', verdict: 'unsure' },
      { a: 'b', b: 'c', verdict: 'not-same' },
    ]);
  });

  it('do not count records of other kinds', () => {
    expect(judgementsOf([{ ...revision(['a', 'b'], 'same'), kind: 'scenario' }])).toEqual([]);
  });

  it('are none at all when one cannot be read: a graph without it would be wrong in silence', () => {
    expect(judgementsOf([revision(['a', 'b'], 'same'), revision(['a', 'c'], 'perhaps')])).toBeUndefined();
  });
});

it('a judgement of an older build is the first entry of its record, by nobody and of no moment, in today’s word', () => {
  const older = (verdict: string) => revisionOfOlder({ a: 'a', b: 'b', verdict });
  expect(older('different')).toEqual({ kind: 'judgement', key: '["a","b"]', at: null, by: null, body: { a: 'a', b: 'b', verdict: 'not-same' } });
  expect(judgementsOf([older('same')])).toEqual([{ a: 'a', b: 'b', verdict: 'same' }]);
});

it('a revision is kept as a text that no odd character breaks, the same for the same', () => {
  const odd: Revision = { kind: 'k', key: 'é \ud800 \u0000', at: null, by: null, body: { b: 1, a: 2 } };
  const { body, by, at, key, kind } = odd;
  expect(revisionText({ body, by, at, key, kind })).toBe(revisionText(odd));
  expect(JSON.parse(revisionText(odd))).toEqual(odd);
  for (const broken of ['\ud800', '\u0000']) expect(revisionText(odd)).not.toContain(broken);
});
