// Issues are counted by source, and for the graph.
import { expect, it } from 'vitest';
import { standingCounts } from '../../../server/imports/standing-counts';
import { issue } from '../../../server/model/issues';
import { source } from '../../support/estate';

it('sources stand by name, the graph last', () => {
  const said = (name: string, codes: readonly ('unknown-column' | 'conflict')[]) => {
    const { content, ...rest } = source(name, []);
    return { ...rest, content: { ...content, issues: codes.map((code) => issue(code, null)), rows: { read: 0, accepted: 0, rejected: 0 } } };
  };
  const counts = standingCounts([said('b', ['unknown-column', 'unknown-column']), said('a', [])], [issue('conflict', null)]);
  expect(counts.map((one) => [one.source, one.counts.map(({ code, count }) => [code, count])])).toEqual([
    ['a', []],
    ['b', [['unknown-column', 2]]],
    [null, [['conflict', 1]]],
  ]);
});
