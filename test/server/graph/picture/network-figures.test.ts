// The key figures of the network: known answers on a drawn estate, at every size.
import { describe, expect, test } from 'vitest';
import { networkFigures } from '../../../../server/graph/picture/network-figures';
import { drawn } from '../../../support/drawing';

const figures = (text: string, most = 2) => {
  const { estate } = drawn(text);
  const found = networkFigures(estate, { most, checkpoint: () => undefined });
  return { ...found, mostNeeded: found.mostNeeded.map(({ node, neededBy }) => [estate.ids[node], neededBy]), passed: found.mostPassed };
};

describe('figures of the network', () => {
  test('count parts, and what is needed most by how many need it directly', () => {
    expect(figures('svc:s -> cmp:c\nsvc:t -> cmp:c\ncmp:c -> sup:a\nsvc:u -> sup:b\norg:o')).toMatchObject({
      connectedNodes: 6,
      dependencies: 4,
      parts: 2,
      largestPart: 4,
      density: 4 / 30,
      mostNeeded: [
        ['cmp:c', 2],
        ['sup:a', 1],
      ],
    });
  });

  test('leave betweenness out above a thousand nodes, and nothing else', () => {
    const chain = (count: number) => Array.from({ length: count - 1 }, (_, at) => `cmp:${at} -> cmp:${at + 1}`).join('\n');
    expect(figures(chain(1_000)).passed).toHaveLength(2);
    expect(figures(chain(1_001))).toMatchObject({ passed: null, connectedNodes: 1_001, parts: 1, largestPart: 1_001 });
  });

  test('say of a large estate what they say of a small one', () => {
    const pairs = Array.from({ length: 30_000 }, (_, at) => `cmp:${at}a -> cmp:${at}b`).join('\n');
    expect(figures(pairs)).toMatchObject({ connectedNodes: 60_000, parts: 30_000, largestPart: 2 });
  });
});
