// Declares the result of concentration (semantics §3, §6).
import { z } from 'zod';
import { layerNames } from '../../graph/layers/layers';
import type { DeepReadonly } from '../../model/shapes';
import { ids, serviceScope, share } from '../shapes';

export const concentrationResult = z.strictObject({
  layers: z.array(
    z.strictObject({
      layer: z.enum(layerNames),
      hhi: share,
      effectiveNumber: share,
      unknownShare: share,
      noneShare: share,
      partlyUnknownShare: share,
      members: z.array(z.strictObject({ id: z.string(), share, relianceShare: share, directShare: share, hiddenShare: share })),
    }),
  ),
  hidden: z.array(z.strictObject({ id: z.string(), via: ids, hiddenShare: share, services: ids, paths: z.array(ids) })),
  hiddenFound: z.int().describe('All hidden concentrations (with `about`: those that concern it), however many are listed.'),
  hiddenAll: z
    .array(z.strictObject({ id: z.string(), hiddenShare: share, via: z.int().describe('Direct providers that it stands behind.') }))
    .optional()
    .describe('With `limit`: every hidden concentration in brief.'),
  apparentNumber: z.int().describe('Direct providers: what the effective numbers of deeper layers are held against.'),
  scope: serviceScope,
});
export type ConcentrationResult = DeepReadonly<z.infer<typeof concentrationResult>>;
