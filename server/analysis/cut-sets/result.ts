// Declares the result of cut-sets (semantics §3, §6).
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids, kind } from '../shapes';

export const cutSetsResult = z.strictObject({
  service: z.string(),
  maxOrder: z.int(),
  among: z.array(kind),
  complete: z.boolean(),
  counts: z.array(z.int()).describe('Minimal cut sets of order 1, 2, …; exact whenever the search ended.'),
  cutSets: z.array(ids).optional(),
  classes: z.array(z.array(ids)).optional().describe('Products: one of each class together is a minimal cut set.'),
  alreadyDown,
});
export type CutSetsResult = DeepReadonly<z.infer<typeof cutSetsResult>>;
