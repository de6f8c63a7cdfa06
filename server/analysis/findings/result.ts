// Declares the result of findings: what stands out, the heaviest of each kind, with the key figures of the estate.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { ids, kind, share } from '../shapes';

const found = z.int().describe('All of this sort, however many are listed.');
const heaviest = <T extends z.ZodType>(one: T) => z.strictObject({ found, top: z.array(one) });

const network = z.strictObject({
  connectedNodes: z.int(),
  dependencies: z.int(),
  parts: z.int(),
  largestPart: z.int(),
  density: share,
  mostNeeded: z.array(z.strictObject({ id: z.string(), neededBy: z.int() })),
  mostPassed: z
    .array(z.strictObject({ id: z.string(), betweenness: share }))
    .nullable()
    .describe('null: too many nodes for it; `measures` has it at every size.'),
});

export const findingsResult = z.strictObject({
  singlePoints: heaviest(
    z.strictObject({
      id: z.string(),
      kind,
      weight: z.number(),
      vital: z.int().describe('Vital services among those that it takes down.'),
      takesDown: ids,
    }),
  ).describe('Recompute with `single-points`; weight by criticality.'),
  hidden: heaviest(z.strictObject({ id: z.string(), kind, hiddenShare: share, via: ids, services: ids })).describe(
    'Recompute with `concentration --threshold`.',
  ),
  falseRedundancies: heaviest(
    z.strictObject({
      dependent: z.string(),
      group: z.string(),
      causes: ids,
      shared: ids.describe('Causes that are no member of the group.'),
      weight: z.number(),
      services: ids,
    }),
  ).describe('Recompute with `common-causes`; weight and services: those that rest on the dependent.'),
  ownership: heaviest(z.strictObject({ id: z.string(), kind, relianceShare: share, providers: ids })).describe(
    'Recompute with `concentration --layer ultimate-parent`: owners of at least two providers, with those.',
  ),
  figures: z.strictObject({
    nodes: z.int(),
    relations: z.int(),
    byKind: z.record(z.string(), z.int()),
    alreadyDown: z.int(),
    servicesWithSinglePoint: z.int(),
    vitalServicesWithSinglePoint: z.int(),
    vitalSinglePoints: z.int().describe('Single points that take down a vital service.'),
    directProviders: z.int(),
    jurisdictions: z.int().describe('Countries whose law holds for any provider or its ultimate parent.'),
    network: network.describe('Relations only, without regard to groups.'),
  }),
});
export type FindingsResult = DeepReadonly<z.infer<typeof findingsResult>>;
export type NetworkShown = DeepReadonly<z.infer<typeof network>>;
