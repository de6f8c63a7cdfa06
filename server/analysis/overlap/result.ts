// Declares the result of overlap: pairs of direct providers that look independent but rest on the same.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { ids, serviceScope, share } from '../shapes';

const pair = z.strictObject({
  providers: z.tuple([z.string(), z.string()]),
  overlap: share.describe('What lies behind both ÷ what lies behind either.'),
  reached: z.tuple([z.int(), z.int()]).describe('Providers, datacenters and technologies behind each of both.'),
  shared: ids,
  behindOther: ids.describe('Of the two: who lies behind the other.'),
  services: ids.describe('Services that have both as direct providers.'),
  weight: z.number().nullable().describe('Of those services, where it is known.'),
  weightShare: share.describe('That weight ÷ the weight of all services in scope.'),
  servicesWithoutWeight: z.int(),
  paths: z
    .array(z.strictObject({ id: z.string(), through: z.tuple([ids, ids]) }))
    .optional()
    .describe('With `paths`: per shared node one shortest path from a service through each of both.'),
});

export const overlapResult = z.strictObject({
  providers: z.int().describe('Direct providers (rank 1) that were compared.'),
  pairs: z.int().describe('All pairs at or above the threshold, however many are listed.'),
  complete: z.boolean().describe('Whether all pairs are listed.'),
  overlaps: z.array(pair),
  scope: serviceScope,
});
export type OverlapResult = DeepReadonly<z.infer<typeof overlapResult>>;
export type OverlapPair = DeepReadonly<z.infer<typeof pair>>;
