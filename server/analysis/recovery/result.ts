// Declares the result of recovery (semantics §2): when all that fails is back, and which fallbacks count.
import { z } from 'zod';
import { scenarioSchema } from '../../model/scenario';
import type { DeepReadonly } from '../../model/shapes';
import { measureFaults } from '../continuity-measures';
import { alreadyDown, hours, ids, kind, timelineMoment } from '../shapes';

const backAgain = z.strictObject({
  id: z.string(),
  kind,
  atHours: z.number(),
  backTested: hours.describe('Hour at which it is back with tested measures only; null: never.'),
  backOnPaper: hours.describe('The same with all measures on paper.'),
});
const fallbackFound = z.strictObject({
  from: z.string(),
  to: z.string().nullable().describe('Null: a clause says that there is a fallback, no relation says which.'),
  activationHours: hours,
  onPaper: z.boolean().describe('It counts among all measures on paper.'),
  tested: z.boolean().describe('It counts among the tested ones.'),
  faults: z.array(z.enum(measureFaults)).describe('Why it does not count.'),
  path: ids.describe('How the failure reaches its target; empty when it does not, or when the target was down already.'),
});

export const recoveryResult = z.strictObject({
  scenario: scenarioSchema,
  alreadyDown,
  recovery: z.array(backAgain).describe('Every node that fails: by the hour at which it does, then by id.'),
  timeline: z.array(timelineMoment),
  fallbacks: z.array(fallbackFound).describe('By dependent, then target.'),
  sharedFallbacks: z
    .array(z.strictObject({ from: z.string(), to: z.string(), shared: ids }))
    .describe('All over the estate, whatever fails: fallbacks that one candidate takes down together with what they are to replace.'),
});
export type Recovery = DeepReadonly<z.infer<typeof recoveryResult>>;
export type BackAgain = DeepReadonly<z.infer<typeof backAgain>>;
export type FallbackFound = DeepReadonly<z.infer<typeof fallbackFound>>;
