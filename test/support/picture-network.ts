// Networks of the picture for tests: from edges, and at random.
import { packRows } from '../../server/graph/compiled/csr';
import { randomFrom } from '../../server/graph/kernel/random';
import type { PictureNetwork } from '../../server/graph/picture/network';

/** So many nodes and these edges, each once, none of a node to itself. */
export function networkOf(size: number, edges: readonly (readonly [number, number])[]): PictureNetwork {
  const distinct = [...new Map(edges.filter(([a, b]) => a !== b).map((edge) => [edge.join(' '), edge])).values()];
  return {
    nodes: Int32Array.from({ length: size }, (_, node) => node),
    out: packRows(size, (emit) => {
      for (const [from, to] of distinct) emit(from, to);
    }),
    into: packRows(size, (emit) => {
      for (const [from, to] of distinct) emit(to, from);
    }),
  };
}

/** Two edges a node, between nodes drawn at random, or so many. */
export function randomNetwork(seed: number, size: number, edges = 2 * size): PictureNetwork {
  const random = randomFrom(seed);
  const pick = () => Math.ceil(random() * size) - 1;
  return networkOf(
    size,
    Array.from({ length: edges }, () => [pick(), pick()] as const),
  );
}
