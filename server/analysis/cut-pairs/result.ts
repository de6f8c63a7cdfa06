// Declares the result of cut-pairs: minimal pairs of many services.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids } from '../shapes';

export const cutPairsResult = z.strictObject({
  complete: z.boolean().describe('False when the limit or time left something out.'),
  searched: z.boolean().describe('Whether the search ended before time ran out; counts are exact then.'),
  services: z.array(
    z.strictObject({
      id: z.string(),
      counts: z.array(z.int()).describe('Single points, and minimal pairs.'),
      classes: z.array(z.array(ids)).describe('Products: any one of the first class together with any one of the second. Single points: one class.'),
    }),
  ),
  alreadyDown,
});
export type CutPairsResult = DeepReadonly<z.infer<typeof cutPairsResult>>;
