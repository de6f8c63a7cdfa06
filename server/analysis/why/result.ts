// Declares the result of why (semantics §3, §6).
import { z } from 'zod';
import { statusNames } from '../../graph/failure/status';
import { type DeepReadonly, relationType } from '../../model/shapes';
import { ids, recipient } from '../shapes';

const stepSource = z.strictObject({
  source: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable().describe('Data record, counted from 1.'),
  sheetRow: z.int().nullable().describe('Row that a spreadsheet shows; null: no table, or not kept.'),
});
const step = z.strictObject({
  from: z.string().describe('The dependent: the next node of the path.'),
  to: z.string().describe('What it needs: the node before.'),
  type: relationType,
  sources: z.array(stepSource),
  passed: ids.optional().describe('Providers under the contract that lie in between.'),
});
const heldGroup = z.strictObject({ group: z.string().nullable(), required: z.int(), members: z.int(), left: ids, recipient });

export const whyResult = z.strictObject({
  id: z.string(),
  status: z.enum(statusNames),
  path: ids,
  steps: z.array(step),
  held: z.array(heldGroup),
});
export type Why = DeepReadonly<z.infer<typeof whyResult>>;
export type WhyStep = DeepReadonly<z.infer<typeof step>>;
export type HeldGroup = DeepReadonly<z.infer<typeof heldGroup>>;
