// From rows of the database to the state: only what belongs together counts, of a store of today and of one of an older build.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgementKind } from '../../../../server/model/judgements';
import { judge } from '../../../../server/records/judgements';
import { emptyMark, markText, nextMark } from '../../../../server/store/neo4j/mark';
import { recordProperties, revisionsOf, stateOf } from '../../../../server/store/neo4j/records';
import { revisionRows } from '../../../../server/store/neo4j/revision-rows';
import { author, makeRecord } from '../../../conformance/made-records';

const record = makeRecord('imp-1', 's');
const change = judge({ a: 'a', b: 'b', verdict: 'same' }, author);
const said = change.change === 'revise' ? [change.revision] : [];
const rows = revisionRows(said, 0);
const mark = nextMark(emptyMark, { version: 3, records: 1, added: rows.map(({ kind, revision: text }) => ({ kind, text })) });
const row = {
  ...{ version: 3, schema: 2, mark: markText(mark), judgements: [] },
  records: [[1, JSON.stringify(record)]] as (readonly [number, string])[],
  revisions: rows.map(({ number, revision }) => [number, revision] as const),
};

describe('a row of today', () => {
  it('is the state: sources with their history, judgements in force', () => {
    expect(stateOf(row)).toMatchObject({ version: 3, sources: [{ name: 's', history: [record] }], judgements: [{ a: 'a', b: 'b', verdict: 'same' }] });
    expect(revisionsOf(row, judgementKind)).toEqual({ version: 3, revisions: said });
  });

  it('leaves out what belongs to a commit that is under way', () => {
    const more = { ...row, records: [...row.records, [2, 'next']], revisions: [...row.revisions, [2, 'next']] };
    expect(stateOf(more)).toEqual(stateOf(row));
  });

  it.each([
    ['a record is missing', { records: [] }],
    ['a record cannot be read', { records: [[1, 'spoilt']] }],
    ['a judgement is missing', { revisions: [] }],
    ['a judgement was changed', { revisions: [[1, row.revisions[0]?.[1].replace('same', 'unsure')]] }],
    ['the version is another', { version: 4 }],
    ['the mark is none', { mark: '3 1 -' }],
  ])('is no state when %s', (_, changed) => {
    expect(stateOf({ ...row, ...changed })).toBeUndefined();
  });

  it('has nobody for a record of before, whose text says nobody', () => {
    const { by: _nobody, ...older } = record;
    expect(stateOf({ ...row, records: [[1, JSON.stringify(older)]] })?.sources[0]?.history[0]?.by).toBeNull();
  });
});

describe('a row of an older build', () => {
  const pairs = [
    ['a', 'b', 'different'],
    ['c', 'd', 'same'],
  ];
  const digest = createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 16);
  const older = { ...row, schema: 1, mark: `3 1 ${digest}`, revisions: [], judgements: pairs.toReversed() };

  it('is the state in the words of today', () => {
    expect(stateOf(older)?.judgements).toEqual([
      { a: 'a', b: 'b', verdict: 'not-same' },
      { a: 'c', b: 'd', verdict: 'same' },
    ]);
    expect(revisionsOf(older, 'scenario')).toEqual({ version: 3, revisions: [] });
  });

  it('is none when a judgement was changed or added, and has none when its mark says so', () => {
    expect(stateOf({ ...older, judgements: [['a', 'b', 'same'], pairs[1]] })).toBeUndefined();
    expect(stateOf({ ...older, mark: '3 1 -' })).toBeUndefined();
    expect(stateOf({ ...older, mark: '3 1 -', judgements: [] })?.judgements).toEqual([]);
  });
});

it('a person reads of a record who made it and where its document is, when there are such', () => {
  expect(recordProperties(record)).toMatchObject({ source: 's', by: author.by.name, document: 'imp-1', rowsRead: 3 });
  expect(Object.keys(recordProperties({ ...record, by: null, after: null }))).not.toEqual(expect.arrayContaining(['by', 'document']));
});
