// What is wrong now: issues of sources, then of the graph; worst first, in pages, counted by code.
import { describe, expect, it } from 'vitest';
import { countStanding, graphIssuesOf, standingIssues } from '../../../server/imports/issues';
import { makeEstate } from '../../../server/imports/open-estate';
import { issue } from '../../../server/model/issues';
import { content, node, placeOf, record, relation, stateOf } from './literals';

const estate = makeEstate(
  stateOf({ b: [record('imp-1', { source: 'b' })], a: [record('imp-2', { source: 'a' })] }),
  new Map([
    [
      'content-of-imp-1',
      content([node('x', { name: 'X' }), relation('x', 'gone', { derived: true })], {
        issues: [issue('missing-id', placeOf(4)), issue('unknown-column', placeOf(1))],
      }),
    ],
    ['content-of-imp-2', content([node('x', { name: 'Y' })], { issues: [issue('missing-id', placeOf(2, 'b.csv'))] })],
  ]),
);
const page = (more: object = {}) => [...standingIssues(estate, { offset: 0, limit: 100, ...more })].map(({ issue: one, source }) => [one.code, source]);

describe('the issues that stand', () => {
  it('come worst first; within a severity sources by name, then the graph', () => {
    const found = page();
    expect(found.slice(0, 2)).toEqual([
      ['missing-id', 'a'],
      ['missing-id', 'b'],
    ]);
    expect(found).toContainEqual(['conflict', null]);
    expect(found).toContainEqual(['unknown-column', 'b']);
  });

  it('are pages of one list, and as many as counted', () => {
    const all = page();
    const inPages = all.flatMap((_, at) => (at % 2 === 0 ? page({ offset: at, limit: 2 }) : []));
    expect(inPages).toEqual(all);
    expect(countStanding(estate).reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(countStanding(estate, { code: 'missing-id' })).toMatchObject([{ code: 'missing-id', severity: 'error', count: 2 }]);
    expect(countStanding(estate, { source: 'a' })).toMatchObject([{ code: 'missing-id', count: 1 }]);
    expect(page({ source: 'a' })).toEqual([['missing-id', 'a']]);
  });

  it('of the graph concern the sources that they name', () => {
    for (const source of estate.sources) expect(graphIssuesOf(estate, source).map(({ code }) => code)).toContain('conflict');
  });
});
