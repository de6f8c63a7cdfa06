// The answer of `measures`: graph measures of the picture, which say nothing about risk.
import { z } from 'zod';
import { envelope, nodeKind } from './common';

const group = z.looseObject({ id: z.string().describe('Its smallest id.'), size: z.int() });

export const measuresAnswer = z
  .looseObject({
    ...envelope,
    note: z.looseObject({ code: z.literal('picture-not-risk'), en: z.string(), nl: z.string() }),
    network: z.looseObject({ nodes: z.int(), edges: z.int(), unconnected: z.int(), density: z.number() }),
    method: z.looseObject({
      by: z.enum(['graphology', 'typed arrays']),
      betweenness: z.enum(['exact', 'sampled']),
      pivots: z.int().describe('Nodes from which shortest ways were counted; all of them: exact.'),
      seed: z.int(),
    }),
    components: z.looseObject({ count: z.int(), largest: z.int(), listed: z.array(group) }),
    communities: z.looseObject({ count: z.int(), largest: z.int(), modularity: z.number().nullable(), listed: z.array(group) }),
    complete: z.boolean().describe('Whether all nodes of the network are listed.'),
    nodes: z.array(
      z.looseObject({
        id: z.string(),
        kind: nodeKind,
        degree: z.int(),
        inDegree: z.int().describe('Others that need it directly.'),
        outDegree: z.int().describe('Others that it needs directly.'),
        betweenness: z.number().nullable().describe('Share of the shortest ways between two others that pass it.'),
        pageRank: z.number().nullable(),
        component: z.string(),
        community: z.string(),
      }),
    ),
  })
  .meta({ id: 'MeasuresAnswer' });
export type MeasuresAnswer = z.infer<typeof measuresAnswer>;
