// The answer of a comparison of two scenarios. Keys may be added, none removed.
import { z } from 'zod';
import { envelope, nodeKind } from './common';

const ids = z.array(z.string());
const share = z.number().nullable();
const status = z.enum(['ok', 'atRisk', 'degraded', 'failed', 'alreadyDown']).nullable().describe('Null: the node is not there.');
const services = z.looseObject({ failedServices: ids, degradedServices: ids });
const figures = z.record(z.string(), z.unknown());
const timeline = z.array(z.looseObject({ hours: z.number(), servicesDown: z.int(), servicesDownTested: z.int(), servicesDownOnPaper: z.int() }));
const pointChange = z.looseObject({ id: z.string(), kind: nodeKind, services: ids });
const layer = z.looseObject({
  hhi: share,
  effectiveNumber: share,
  unknownShare: share,
  noneShare: share,
  partlyUnknownShare: share,
  members: z.int(),
  top: z.array(z.looseObject({ id: z.string(), share })),
});
const exposure = z.array(z.looseObject({ id: z.string(), layer: z.string(), gained: ids, lost: ids }));

export const compareAnswer = z
  .looseObject({
    ...envelope,
    newlyHit: ids.describe('Degraded, failed or down after, and not before.'),
    spared: ids.describe('Degraded, failed or down before, and not after.'),
    statusChanges: z.array(z.looseObject({ id: z.string(), kind: nodeKind, before: status, after: status })),
    organisations: z.array(z.looseObject({ id: z.string(), before: services, after: services })),
    totals: z.looseObject({ before: figures, after: figures, difference: figures }),
    timeline: z.looseObject({ before: timeline, after: timeline }),
    singlePoints: z.looseObject({
      appear: z.array(pointChange),
      go: z.array(pointChange),
      notCompared: ids.describe('Services that are down in one of the two.'),
    }),
    concentration: z.array(
      z.looseObject({ layer: z.string(), before: layer, after: layer, shares: z.array(z.looseObject({ id: z.string(), before: share, after: share })) }),
    ),
    exposure: z.looseObject({ services: exposure, organisations: exposure }),
  })
  .meta({ id: 'CompareAnswer' });
export type CompareAnswer = z.infer<typeof compareAnswer>;
