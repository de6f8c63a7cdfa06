// The outlines of the kinds: each its own, closed, and within its box.
import { expect, it } from 'vitest';
import { nodeKindNames } from '../../../server/model/vocabulary';
import { silhouette } from '../../../web/graph/silhouettes';

it('every kind has an outline of its own, but the organisation, which is the plain box', () => {
  const outlines = nodeKindNames.map((kind) => silhouette(kind, 100, 20));
  expect(new Set(outlines).size).toBe(nodeKindNames.length);
  expect(silhouette('Organisation', 100, 20)).toBe(silhouette('anything', 100, 20));
});

it('an outline is closed and stays within its box, but for a datacenter that bulges by 2', () => {
  for (const kind of nodeKindNames) {
    const path = silhouette(kind, 100, 34);
    expect(path.endsWith('Z'), kind).toBe(true);
    for (const number of path.match(/-?\d+(?:\.\d+)?/g) ?? []) {
      expect(Number(number), kind).toBeLessThanOrEqual(100);
      expect(Number(number), kind).toBeGreaterThanOrEqual(kind === 'Datacenter' ? -2 : 0);
    }
  }
});
