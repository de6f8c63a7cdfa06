// Revisions as rows of the database: numbered on, readable to who looks, and back only when they are whole.
import { expect, it } from 'vitest';
import { emptyMark, nextMark } from '../../../../server/store/neo4j/mark';
import { revisionRows, revisionsIn, textsUpTo } from '../../../../server/store/neo4j/revision-rows';
import type { Revision } from '../../../../server/store/store';
import { author } from '../../../conformance/made-records';

const said: Revision[] = [
  { kind: 'test', key: '1', ...author, body: { n: 1 } },
  { kind: 'judgement', key: '2', at: null, by: null, body: { n: 2 } },
  { kind: 'test', key: '1', ...author, body: null },
];
const rows = revisionRows(said, 0);
const mark = nextMark(emptyMark, { version: 1, records: 0, added: rows.map(({ kind, revision: text }) => ({ kind, text })) });
const numbered = rows.map(({ number, revision }) => [number, revision] as const);

it('are numbered on from the last, and say to a person what, who, when, and whether it was withdrawn', () => {
  expect(revisionRows(said, 7).map(({ number }) => number)).toEqual([8, 9, 10]);
  expect(rows.map(({ properties }) => properties)).toEqual([
    { key: '1', withdrawn: false, at: author.at, by: author.by.name },
    { key: '2', withdrawn: false },
    { key: '1', withdrawn: true, at: author.at, by: author.by.name },
  ]);
});

it('come back in their order, however the database gives them, without those of a commit that is under way', () => {
  const [one, two, three] = numbered;
  if (!one || !two || !three) throw new Error('three');
  expect(textsUpTo([three, [4, 'next'], one, two], 3)).toEqual([one[1], two[1], three[1]]);
  expect(revisionsIn([three, [4, 'next'], one, two], mark)).toEqual(said);
  expect(revisionsIn([three, one], mark, 'test')).toEqual([said[0], said[2]]);
});

it.each([
  ['one is missing', numbered.slice(1), undefined],
  ['all of a kind are missing', numbered.filter((_, at) => at !== 1), undefined],
  ['one of the kind is missing', numbered.slice(0, 1), 'test'],
  ['one is no JSON', [[1, 'spoilt'], ...numbered.slice(1)] as const, undefined],
  ['one without a kind is there', [[0, '{}'], ...numbered] as const, 'judgement'],
  ['one of an unknown kind is there', [...numbered.slice(0, 2), [3, '{"kind":"other"}']] as const, undefined],
] as const)('are undefined when %s', (_, found, kind) => {
  expect(revisionsIn(found, mark, kind)).toBeUndefined();
});
