// The answer of `findings`: what stands out, the heaviest of each sort, with the key figures of the estate.
import { z } from 'zod';
import { envelope, nodeKind } from './common';

const ids = z.array(z.string());
const share = z.number().nullable();
const found = z.int().describe('All of this sort, however many are listed.');

export const findingsAnswer = z
  .looseObject({
    ...envelope,
    singlePoints: z.looseObject({
      found,
      top: z.array(
        z.looseObject({
          id: z.string(),
          kind: nodeKind,
          weight: z.number(),
          vital: z.int().describe('Vital services among those that it takes down.'),
          takesDown: ids,
        }),
      ),
    }),
    hidden: z.looseObject({ found, top: z.array(z.looseObject({ id: z.string(), kind: nodeKind, hiddenShare: share, via: ids, services: ids })) }),
    falseRedundancies: z.looseObject({
      found,
      top: z.array(
        z.looseObject({
          dependent: z.string(),
          group: z.string(),
          causes: ids,
          shared: ids.describe('Causes that are no member of the group.'),
          weight: z.number(),
          services: ids,
        }),
      ),
    }),
    ownership: z.looseObject({ found, top: z.array(z.looseObject({ id: z.string(), kind: nodeKind, relianceShare: share, providers: ids })) }),
    figures: z.looseObject({
      nodes: z.int(),
      relations: z.int(),
      byKind: z.record(z.string(), z.int()),
      alreadyDown: z.int(),
      servicesWithSinglePoint: z.int(),
      vitalServicesWithSinglePoint: z.int(),
      vitalSinglePoints: z.int().describe('Single points that take down a vital service.'),
      directProviders: z.int(),
      jurisdictions: z.int().describe('Countries whose law holds for any provider or its ultimate parent.'),
      network: z.unknown(),
    }),
  })
  .meta({ id: 'FindingsAnswer' });
export type FindingsAnswer = z.infer<typeof findingsAnswer>;
