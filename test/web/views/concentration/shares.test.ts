// What is drawn of a concentration: bars that add up, bands that admit what is unknown, one row per party relied on.
import { describe, expect, it } from 'vitest';
import { bandOf, type Layer, logLineEnd, mayBeMore, onLogLine, reliancesOf, segmentsOf } from '../../../../web/views/concentration/shares';

const member = (id: string, share: number, [relianceShare, directShare] = [share, share]) => ({
  id,
  share,
  relianceShare,
  directShare,
  hiddenShare: relianceShare - directShare,
});
const layer = (over: Partial<Layer>): Layer => ({
  layer: 'supplier-1',
  hhi: 1000,
  effectiveNumber: 10,
  unknownShare: 0,
  noneShare: 0,
  partlyUnknownShare: 0,
  members: [],
  ...over,
});

describe('the bar of a layer', () => {
  const bar = segmentsOf(
    layer({ unknownShare: 0.3, noneShare: 0.2, members: ['a', 'b', 'c', 'd', 'e'].map((id, at) => member(id, [0.1, 0.4, 0.2, 0.2, 0.1][at] ?? 0)) }),
  );
  it('adds up to the whole, unknown last', () => {
    expect(bar.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(bar.map(({ what }) => what)).toEqual(['member', 'member', 'member', 'others', 'none', 'unknown']);
  });
  it('shows the three largest as a share of the whole, and the others together', () => {
    expect(bar[0]).toEqual({ what: 'member', id: 'b', share: expect.closeTo(0.2, 10) });
    expect(bar[3]).toEqual({ what: 'others', count: 2, share: expect.closeTo(0.1, 10) });
  });
  it('admits that there may be more for as many services as the answer says, but not of who has the contracts', () => {
    expect(mayBeMore({ layer: 'ultimate-parent', partlyUnknownShare: 1 })).toBe(1);
    expect(mayBeMore({ layer: 'supplier-2', partlyUnknownShare: null })).toBe(0);
    expect(mayBeMore({ layer: 'supplier-1', partlyUnknownShare: 1 })).toBe(0);
  });
  it('is all unknown when nothing is known', () => {
    expect(segmentsOf(layer({ hhi: null, unknownShare: 1 }))).toEqual([{ what: 'unknown', share: 1 }]);
  });
});

describe('the band of a layer', () => {
  it('changes at 1,500 and 2,500', () => {
    expect([1499.99, 1500, 2499.99, 2500].map((hhi) => bandOf(layer({ hhi })))).toEqual(['low', 'moderate', 'moderate', 'high']);
  });
  it('is withheld over half unknown, however high the figure', () => {
    expect(bandOf(layer({ hhi: 9000, unknownShare: 0.51 }))).toBe('too-little-known');
    expect(bandOf(layer({ hhi: 9000, unknownShare: 0.5 }))).toBe('high');
  });
  it('is absent when there is nothing in the layer', () => {
    expect(bandOf(layer({ hhi: null, unknownShare: 0, noneShare: 1 }))).toBeUndefined();
  });
});

describe('apparent against effective', () => {
  it('stands on a log line that ends at a round number', () => {
    const members = Array.from({ length: 45 }, (_, at) => member(`m${at}`, 1 / 45));
    expect(logLineEnd([layer({ members })])).toBe(50);
    expect([1, 50, 51].map((value) => onLogLine(value, 50))).toEqual([0, 1, 1]);
  });
});

describe('who is relied on', () => {
  it('is one row for a party in several layers, most first, direct and hidden adding up', () => {
    const rows = reliancesOf(
      [
        layer({ members: [member('a', 0.5, [0.3, 0.3]), member('x', 0.5, [0.6, 0.1])] }),
        layer({ layer: 'supplier-2', members: [member('x', 1, [0.6, 0.1])] }),
        layer({ layer: 'datacenter', members: [member('d', 1, [0.9, 0])] }),
      ],
      ['supplier-1', 'supplier-2'],
    );
    expect(rows.map(({ id }) => id)).toEqual(['x', 'a']);
    expect(rows[0]).toMatchObject({ layers: ['supplier-1', 'supplier-2'], reliance: 0.6, direct: 0.1, hidden: 0.5 });
  });
});
