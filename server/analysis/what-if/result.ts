// Declares the result of what-if (semantics §3, §6).
import { z } from 'zod';
import { scenarioSchema } from '../../model/scenario';
import type { DeepReadonly } from '../../model/shapes';
import { affectedOrganisation, alreadyDown, ids, kind, recipient, timelineMoment, totals } from '../shapes';

const lostGroup = z.strictObject({
  group: z.string().nullable().describe('Null: a lone relation.'),
  required: z.int(),
  members: z.int(),
  lost: ids,
  recipient,
});
const hit = z.strictObject({
  id: z.string(),
  kind,
  atHours: z.number(),
  path: ids.describe('Witness path, from a node that failed initially to this one.'),
  lost: z.array(lostGroup),
});
const atRisk = z.strictObject({ id: z.string(), kind, lost: z.array(lostGroup) });

export const whatIfResult = z.strictObject({
  scenario: scenarioSchema,
  alreadyDown,
  failed: z.array(hit),
  degraded: z.array(hit),
  atRisk: z.array(atRisk),
  organisations: z.array(affectedOrganisation),
  totals,
  timeline: z.array(timelineMoment),
  bounds: z.strictObject({
    atLeast: ids.describe('Services that fail even if redundancy that nobody stated exists.'),
    atMost: ids.describe('Services that fail if every chain or country that nobody declared hides the cause.'),
    vital: z.strictObject({ atLeast: z.int(), known: z.int(), atMost: z.int() }).describe('How many of these, and of those that fail as stated, are vital.'),
  }),
  causes: ids.describe('Nodes that the events fail initially.'),
  withoutEffect: ids.describe('Of these: what was already down, so that nothing changed.'),
  pathsLeftOut: z.int().optional().describe('Hits with an empty path, because all paths together are too long; `why` gives each.'),
  before: z
    .strictObject({ alreadyDown: ids, failed: ids, degraded: ids, atRisk: ids })
    .optional()
    .describe('The same failures without the changes, when the scenario changes the graph.'),
});
export type WhatIf = DeepReadonly<z.infer<typeof whatIfResult>>;
export type LostGroup = DeepReadonly<z.infer<typeof lostGroup>>;
export type Hit = DeepReadonly<z.infer<typeof hit>>;
export type AtRisk = DeepReadonly<z.infer<typeof atRisk>>;
