// All measures of a picture: by the same code at every size, stopped within each, with progress that only goes forward.
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { betweenness } from '../../../../server/graph/picture/betweenness';
import { communitiesOf } from '../../../../server/graph/picture/communities';
import { measurePicture } from '../../../../server/graph/picture/measures';
import type { PictureNetwork } from '../../../../server/graph/picture/network';
import { pageRank } from '../../../../server/graph/picture/page-rank';
import { partsOf } from '../../../../server/graph/picture/parts';
import { randomNetwork } from '../../../support/picture-network';

const all = (network: PictureNetwork) => network.nodes;
const none = () => undefined;

describe.each([599, 600, 601, 2_000])('a picture of %i nodes', (size) => {
  test('is measured by the same code', () => {
    const network = randomNetwork(size, size);
    const found = measurePicture(network, { seed: 4, checkpoint: none });
    const again = communitiesOf(network, randomFrom(5), none);
    expect(new Set([...found.community].map((name, at) => `${name} ${again[at]}`)).size).toBe(new Set(again).size);
    expect(new Set(found.community).size).toBe(new Set(again).size);
    expect(found.betweenness).toEqual(betweenness(network, { sources: all(network), checkpoint: none }));
    expect(found.pageRank).toEqual(pageRank(network, none));
  });

  test('can be stopped within each measure, and tells how far it is', () => {
    const network = randomNetwork(size, size);
    const told: number[] = [];
    measurePicture(network, { seed: 4, checkpoint: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.filter((done) => done > 2).length).toBeGreaterThan(0);
    const stop = () => {
      throw new Error('stopped');
    };
    const large = randomNetwork(1, 30_000);
    for (const measure of [() => partsOf(large, stop), () => pageRank(large, stop), () => communitiesOf(large, randomFrom(1), stop)])
      expect(measure).toThrow('stopped');
  });
});
