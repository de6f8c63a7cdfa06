// How findings are shown: ids and kinds instead of numbers, shares rounded, and what is too large left out and not zero.
import { describe, expect, it } from 'vitest';
import { Shown } from '../../../../server/analysis/findings/shown';
import { subjectOf } from '../../../oracle/product';

const { estate } = subjectOf(
  {
    nodes: [
      { id: 's', kind: 'Service', properties: {} },
      { id: 'a', kind: 'Supplier', properties: {} },
    ],
    relations: [],
  },
  null,
);
const shown = new Shown(estate);
const [a, s] = [estate.ids.indexOf('a'), estate.ids.indexOf('s')];

describe('findings as they are shown', () => {
  it('name who rests on a hidden party, in its own order, and nobody where nothing is told', () => {
    const one = { node: a, hiddenShare: 1 / 3, via: [s] };
    const { found, top } = shown.hidden({ all: [one, one, one], top: [one, one] }, [[s]]);
    expect(found).toBe(3);
    expect(top).toEqual([
      { id: 'a', kind: 'Supplier', hiddenShare: 0.333333, via: ['s'], services: ['s'] },
      { id: 'a', kind: 'Supplier', hiddenShare: 0.333333, via: ['s'], services: [] },
    ]);
  });

  it('leave out what was not computed of a network', () => {
    const figures = { connectedNodes: 2, dependencies: 1, parts: 1, largestPart: 2, density: 0.5, mostNeeded: [{ node: a, neededBy: 1 }], mostPassed: null };
    expect(shown.network(figures)).toEqual({ ...figures, mostNeeded: [{ id: 'a', neededBy: 1 }] });
    expect(shown.network({ ...figures, mostPassed: [{ node: s, betweenness: 0.1234567 }] }).mostPassed).toEqual([{ id: 's', betweenness: 0.123457 }]);
  });
});
