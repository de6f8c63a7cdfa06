// An answer is taken apart by shape alone: nothing of it is lost, and each shape has its place.
import { describe, expect, it } from 'vitest';
import { comparisonCsv, listsCsv, tableCsv } from '../../../../web/views/questions/answer-csv';
import { answerParts, columnsOf, type Part, partsOf, textsOf } from '../../../../web/views/questions/parts';

const scenario = { events: [{ type: 'fail', id: 'sup:x' }], given: [] };
const answer = {
  format: 'ketenzicht-answer',
  version: 1,
  question: 'what',
  parameters: {},
  snapshot: 'abc',
  asOf: null,
  completeness: {},
  total: 3,
  nothing: null,
  none: [],
  few: ['a', 'b'],
  many: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  path: ['a', 'b'],
  counts: [1, 2],
  rows: [
    { id: 'a', share: 0.5 },
    { id: 'b', via: ['c'] },
  ],
  sets: [['a'], ['b', 'c']],
  classes: [[['a'], ['b', 'c']]],
  scenario,
  tally: { Service: 1, Component: 2 },
  nested: { found: 2, top: [{ id: 'a' }] },
};

/** Keys of facts and parts at the top, as `key: shape`. */
function shapes(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.key === null && part.type === 'facts' ? part.facts.map(({ key }) => `${key}: fact`) : [`${part.key}: ${part.type}`]));
}

describe('the parts of an answer', () => {
  it('have each key once, and those that all answers share not at all', () => {
    expect(shapes(answerParts(answer))).toEqual([
      'total: fact',
      'nothing: fact',
      'none: fact',
      'few: fact',
      'counts: fact',
      'many: texts',
      'path: texts',
      'rows: table',
      'sets: lists',
      'classes: lists',
      'scenario: scenario',
      'tally: facts',
      'nested: group',
    ]);
  });
  it('nest as the answer does', () => {
    const nested = partsOf(answer.nested);
    expect(shapes(nested)).toEqual(['found: fact', 'top: table']);
  });
  it('put objects with the same figures beside each other, and nothing else', () => {
    const before = { failed: 0, users: { sum: 1, unknown: 0 }, byKind: {} };
    const after = { failed: 2, users: { sum: 3, unknown: null }, byKind: { Service: 2 } };
    expect(partsOf({ totals: { before, after } })).toEqual([
      {
        type: 'comparison',
        key: 'totals',
        columns: ['before', 'after'],
        lines: [
          { keys: ['failed'], values: [0, 2] },
          { keys: ['users', 'sum'], values: [1, 3] },
          { keys: ['users', 'unknown'], values: [0, null] },
          { keys: ['byKind', 'Service'], values: [undefined, 2] },
        ],
      },
    ]);
    for (const unlike of [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 }, b: 3 }, { a: { x: 1 }, b: { y: 1 } }, { a: { x: 1, y: ['z'] }, b: { x: 1, y: ['z'] } }]) {
      expect(partsOf({ unlike })[0]?.type).not.toBe('comparison');
    }
  });
  it('begin with what must be said in both languages', () => {
    const note = { en: 'Beware', nl: 'Let op' };
    expect(shapes(partsOf({ count: 1, note }))).toEqual(['note: note', 'count: fact']);
  });
  it('keep lists of unlike things whole', () => {
    const [mixed] = partsOf({ mixed: [['a'], 'b', { id: 'c' }] });
    expect(mixed).toEqual({ type: 'lists', key: 'mixed', lists: [['a'], ['b'], [{ id: 'c' }]] });
  });
});

describe('a sum of which nothing is known', () => {
  it('is unknown, never 0', () => {
    expect(partsOf({ sum: 0, unknown: 5 })).toEqual([
      {
        type: 'facts',
        key: null,
        facts: [
          { key: 'sum', value: null },
          { key: 'unknown', value: 5 },
        ],
      },
    ]);
    const known = partsOf({ sum: 0, unknown: 0 });
    expect(known[0]).toMatchObject({ facts: [{ key: 'sum', value: 0 }, { key: 'unknown' }] });
  });
});

describe('columns', () => {
  it('are all keys of all rows', () => {
    expect(columnsOf(answer.rows)).toEqual(['id', 'share', 'via']);
  });
});

describe('texts that may be ids', () => {
  it('are found at every depth, the upper ones first, words of ours left out', () => {
    expect(textsOf({ deep: { list: [{ to: 'z' }] }, id: 'a', kind: 'Service', again: ['a', ''] }, 10)).toEqual(['a', 'z']);
  });
  it('are no more than asked', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `n${at}`);
    expect(textsOf({ ids }, 7)).toEqual(ids.slice(0, 7));
  });
});

describe('a table as CSV', () => {
  const bom = '\ufeff';
  it('has every row and key, lists joined, deeper things as JSON, absent and null empty', () => {
    const rows = [
      { id: 'a', via: ['x', 'y'], share: 0.5 },
      { id: 'b', share: null, lost: [{ group: 'g' }], works: false },
    ];
    expect(tableCsv(rows)).toBe(`${bom}id,via,share,lost,works\r\na,x|y,0.5,,\r\nb,,,"[{""group"":""g""}]",false\r\n`);
  });
  it('quotes as RFC 4180 says, and runs no formula', () => {
    const rows = [{ id: '=1+1', name: 'a,b', note: 'say "no"\nnow', minus: -3, at: '@x', dash: '-x', tab: '\tx', list: ['=1'] }];
    expect(tableCsv(rows)).toBe(`${bom}id,name,note,minus,at,dash,tab,list\r\n'=1+1,"a,b","say ""no""\nnow",-3,'@x,'-x,'\tx,'=1\r\n`);
  });
  it('has figures beside each other by their keys', () => {
    expect(comparisonCsv(['before', 'after'], [{ keys: ['users', 'sum'], values: [1, undefined] }])).toBe(`${bom}key,before,after\r\nusers.sum,1,\r\n`);
  });
  it('has lists as columns', () => {
    expect(listsCsv([['a'], ['b', 'c']], 'cutSets')).toBe(`${bom}cutSets1,cutSets2\r\na,\r\nb,c\r\n`);
    expect(listsCsv([['a'], ['b']], 'ids')).toBe(`${bom}ids\r\na\r\nb\r\n`);
  });
});
