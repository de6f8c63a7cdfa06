// Gathering rejected rows: each with the errors that were heard of it, and with what it can be written with.
import { describe, expect, it } from 'vitest';
import { graphJson } from '../../../../importers/graph-json/graph-json';
import type { RawRow } from '../../../../importers/importer';
import { gatherAgain, RejectedGatherer, tableOfRow } from '../../../../server/imports/rejected/gather';
import { rowText } from '../../../../server/imports/rejections';
import { issue } from '../../../../server/model/issues';
import { inputFile } from '../../../support/input-files';
import { placeOf } from '../literals';

const head = { cells: ['id'], separator: ';', decimal: ',' } as const;
const raw = (row: number, more: Partial<RawRow> = {}): RawRow => ({ place: placeOf(row), accepted: false, content: { cells: [String(row)] }, head, ...more });

describe('the reasons of a rejected row', () => {
  it('are the errors that were heard of it, not those of another row, and remarks only where there is no error', async () => {
    const gatherer = new RejectedGatherer();
    gatherer.note(issue('missing-id', placeOf(1)));
    gatherer.counted();
    gatherer.note(issue('invalid-value', placeOf(2)));
    gatherer.note(issue('missing-id', placeOf(3)));
    gatherer.note(issue('bad-required', placeOf(2), { value: 'x' }));
    gatherer.note(issue('unknown-column', { file: 'a.csv' }));
    gatherer.take(raw(2));
    gatherer.counted();
    gatherer.note(issue('invalid-value', placeOf(4)));
    gatherer.take(raw(4));
    const rows = await gatherer.finish().rows(0);
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['bad-required'], ['invalid-value']]);
  });

  it('come with a row that the importer accepts, when the graph rejects it', async () => {
    const wanted = new Map([[rowText(placeOf(5)), [issue('dangling-reference', placeOf(5), { value: 'gone' })]]]);
    const gatherer = new RejectedGatherer({ wanted });
    expect([gatherer.wants(placeOf(5)), gatherer.wants(placeOf(6))]).toEqual([true, false]);
    gatherer.take(raw(5, { accepted: true }));
    expect((await gatherer.finish().rows(0))[0]).toMatchObject({ content: { cells: ['5'] }, reasons: [{ code: 'dangling-reference', value: 'gone' }] });
  });
});

it.each([
  [{ separator: ';', decimal: ',' }, ';'],
  [{ separator: '\t', decimal: '.' }, '\t'],
  [{ separator: ' · ', decimal: '.' }, ','],
  [{ separator: '\t', decimal: ',' }, ';'],
] as const)('the delimiter for %j keeps numbers as they were read', (how, delimiter) => {
  expect(tableOfRow(raw(1, { head: { ...head, ...how } })).delimiter).toBe(delimiter);
});

it('files are read once more for the rows that are wanted', async () => {
  const node = { id: 'a', kind: 'Component' };
  const file = inputFile('g.json', JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [node, { id: 'b' }, { ...node, id: 'c' }] }));
  const place = { file: 'g.json', sheet: 'nodes', row: 3, line: null, sheetRow: null };
  const wanted = new Map([[rowText(place), [issue('dangling-reference', place)]]]);
  let looks = 0;
  const list = await gatherAgain([file], { importer: graphJson, source: 's', wanted }, () => {
    looks += 1;
  });
  expect((await list.rows(0)).map(({ content }) => content)).toEqual([{ element: { id: 'b' } }, { element: { ...node, id: 'c' } }]);
  expect(looks).toBeGreaterThan(0);
});
