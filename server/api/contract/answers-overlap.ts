// The answer of `overlap`: pairs of direct providers that look independent but rest on the same.
import { z } from 'zod';
import { envelope } from './common';

const ids = z.array(z.string());
const share = z.number().nullable();

export const overlapAnswer = z
  .looseObject({
    ...envelope,
    providers: z.int().describe('Direct providers (rank 1) that were compared.'),
    pairs: z.int().describe('All pairs at or above the threshold, however many are listed.'),
    complete: z.boolean().describe('Whether all pairs are listed.'),
    overlaps: z.array(
      z.looseObject({
        providers: z.array(z.string()).length(2),
        overlap: share.describe('What lies behind both ÷ what lies behind either.'),
        reached: z.array(z.int()).length(2).describe('Providers, datacenters and technologies behind each of both.'),
        shared: ids,
        behindOther: ids.describe('Of the two: who lies behind the other.'),
        services: ids.describe('Services that have both as direct providers.'),
        weight: z.number().nullable().describe('Of those services, where it is known.'),
        weightShare: share.describe('That weight ÷ the weight of all services in scope.'),
        servicesWithoutWeight: z.int(),
        paths: z
          .array(z.looseObject({ id: z.string(), through: z.array(ids).length(2) }))
          .optional()
          .describe('With `paths`: per shared node one shortest path from a service through each of both.'),
      }),
    ),
    scope: z.looseObject({ services: z.int(), withoutWeight: z.int() }),
  })
  .meta({ id: 'OverlapAnswer' });
export type OverlapAnswer = z.infer<typeof overlapAnswer>;
