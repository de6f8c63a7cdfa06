// Declares the result of single-points (semantics §3, §6).
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids, kind } from '../shapes';

export const singlePointsResult = z.strictObject({
  singlePoints: z.array(
    z.strictObject({
      id: z.string(),
      kind,
      takesDown: ids,
      weight: z.number().describe('Of what it takes down, by criticality: vital 8, critical 4, important 2, supporting and unknown 1.'),
      fails: z.int().describe('All nodes that fail with it, itself included.'),
    }),
  ),
  alreadyDown,
});
export type SinglePointsResult = DeepReadonly<z.infer<typeof singlePointsResult>>;
