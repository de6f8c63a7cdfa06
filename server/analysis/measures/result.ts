// Declares the result of measures: graph measures of the picture, which say nothing about risk.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { kind } from '../shapes';

const figure = z.number().nullable();
const group = z.strictObject({ id: z.string().describe('Its smallest id.'), size: z.int() });
const measuredNode = z.strictObject({
  id: z.string(),
  kind,
  degree: z.int(),
  inDegree: z.int().describe('Others that need it directly.'),
  outDegree: z.int().describe('Others that it needs directly.'),
  betweenness: figure.describe('Share of the shortest ways between two others that pass it.'),
  pageRank: figure,
  component: z.string(),
  community: z.string(),
});

export const measuresResult = z.strictObject({
  note: z.strictObject({ code: z.literal('picture-not-risk'), en: z.string(), nl: z.string() }),
  network: z
    .strictObject({ nodes: z.int(), edges: z.int(), unconnected: z.int(), density: z.number() })
    .describe('Nodes that a dependency joins, distinct dependencies, nodes that none joins, dependencies ÷ those that there could be.'),
  method: z.strictObject({
    betweenness: z.enum(['exact', 'sampled']),
    pivots: z.int().describe('Nodes from which shortest ways were counted; all of them: exact.'),
    seed: z.int(),
  }),
  components: z.strictObject({ count: z.int(), largest: z.int(), listed: z.array(group) }).describe('Parts that no dependency joins.'),
  communities: z
    .strictObject({ count: z.int(), largest: z.int(), modularity: figure, listed: z.array(group) })
    .describe('By the Louvain method; named by their smallest id.'),
  complete: z.boolean().describe('Whether all nodes of the network are listed.'),
  nodes: z.array(measuredNode),
});
export type MeasuresResult = DeepReadonly<z.infer<typeof measuresResult>>;
