// Rows that the graph rejects count as rejected, once each; issues stand in the order of files, sheets and rows.
import { describe, expect, it } from 'vitest';
import { makeEstate } from '../../../server/imports/open-estate';
import { countRows, issuesOfImport } from '../../../server/imports/rejections';
import { issue } from '../../../server/model/issues';
import { content, node, placeOf, record, relation, stateOf } from './literals';

const claims = [
  node('a'),
  relation('a', 'gone', { place: placeOf(2) }),
  relation('a', 'gone too', { place: placeOf(2) }),
  relation('a', 'named', { place: placeOf(3), derived: true }),
];

describe('the rows of an import', () => {
  it('are rejected when what they state dangles, each once; what follows from a column only warns', () => {
    const news = content(claims, { rows: { read: 4, accepted: 3, rejected: 1 } });
    const { rejected } = makeEstate(stateOf({ bron: [record('imp-1')] }), new Map([['content-of-imp-1', news]]));
    expect(rejected.size).toBe(3);
    expect(countRows(news, { rejected })).toEqual({ read: 4, accepted: 2, rejected: 2 });
  });
});

describe('the issues of an import', () => {
  it('stand by file as given, by sheet as met, by row; what is about no file is last', () => {
    const at = (file: string, sheet: string | null, row: number | null) => ({ ...placeOf(row ?? 0, file), sheet, row });
    const issues = [
      issue('missing-id', at('b.csv', null, 1)),
      issue('missing-id', null),
      issue('missing-id', at('a.xlsx', 'Twee', 1)),
      issue('missing-id', at('a.xlsx', 'Een', 9)),
      issue('missing-id', at('a.xlsx', 'Een', 2)),
      issue('unknown-column', at('a.xlsx', 'Een', null)),
    ];
    const news = content([node('a', {}, { place: at('a.xlsx', 'Een', 1) })], { issues });
    const estate = makeEstate(stateOf({ bron: [record('imp-1')] }), new Map([['content-of-imp-1', news]]));
    const sorted = issuesOfImport(news, { estate, source: 'bron', files: ['a.xlsx', 'b.csv'] });
    expect(sorted.map(({ file, sheet, row }) => [file, sheet, row])).toEqual([
      ['a.xlsx', 'Een', null],
      ['a.xlsx', 'Een', 2],
      ['a.xlsx', 'Een', 9],
      ['a.xlsx', 'Twee', 1],
      ['b.csv', null, 1],
      [null, null, null],
    ]);
  });
});
