// Whose claims win, and who says so.
import { expect, it } from 'vitest';
import { provenanceOf, rankSources } from '../../../server/estate/input';
import { node, source } from '../../support/estate';

it('the source of higher priority comes first, of equal ones the smaller name by code points', () => {
  const list = [source('b', []), source('\uffff', []), source('😀', []), source('a', [], 5), source('c', [], -1)];
  expect(rankSources(list).map(({ name }) => name)).toEqual(['a', 'b', '\uffff', '😀', 'c']);
  expect(list.map(({ name }) => name)).toEqual(['b', '\uffff', '😀', 'a', 'c']);
});

it('who says so is the source, the import and the place in the file; declared unless it was inferred', () => {
  const claim = node('sup:a', 'Supplier');
  if (claim.claim !== 'node') throw new Error('it is a node');
  const sourced = { source: source('s', []), order: 0 };
  expect(provenanceOf({ ...sourced, claim })).toEqual({
    ...{ source: 's', import: 'imp-s', importer: 'graph-json', importedAt: '2026-11-01T10:00:00.000Z' },
    ...{ file: 'test.json', sheet: null, row: 1, line: null, sheetRow: null, inferred: null },
  });
  expect(provenanceOf({ ...sourced, claim: { ...claim, inferred: 'why' } }).inferred).toBe('why');
  expect(provenanceOf({ ...sourced, claim }, 'linked-by-name').inferred).toBe('linked-by-name');
});
