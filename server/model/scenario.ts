// Declares the one shape of a scenario (semantics §6): web, API, saved scenarios and command line use it.
import { z } from 'zod';
import { activities, impacts, nodeKindNames, relationTypeNames } from './vocabulary';

/** A relation as written in a scenario: its identity, and for `add-member` its properties. */
export const scenarioRelation = z.strictObject({
  type: z.enum(relationTypeNames),
  from: z.string(),
  to: z.string(),
  group: z.string().optional(),
  recipient: z.string().optional(),
  serviceType: z.string().optional(),
  activity: z.enum(activities).optional(),
  required: z.union([z.int().min(1), z.string().regex(/^(100|[1-9][0-9]?)%$/)]).optional(),
  impact: z.enum(impacts).optional(),
  toleranceHours: z.number().min(0).optional(),
  rank: z.int().min(1).optional(),
  activationHours: z.number().min(0).optional(),
  testedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  testResult: z.enum(['passed', 'partly', 'failed']).optional(),
});
export type ScenarioRelation = z.infer<typeof scenarioRelation>;

const id = z.string().min(1);
const countryCode = z.string().regex(/^[A-Za-z]{2}$/);

export const scenarioEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fail'), id }),
  z.strictObject({ type: z.literal('fail-group'), id }),
  z.strictObject({ type: z.literal('country-outage'), code: countryCode }),
  z.strictObject({ type: z.literal('country-sanction'), code: countryCode }),
  z.strictObject({ type: z.literal('disable'), relation: scenarioRelation }),
  // `kind`: what `to` is when the estate has no such node; it is then added, and depends on nothing.
  z.strictObject({ type: z.literal('add-member'), relation: scenarioRelation, kind: z.enum(nodeKindNames).optional() }),
  z.strictObject({ type: z.literal('award'), contract: id, supplier: id }),
  z.strictObject({ type: z.literal('takeover'), supplier: id, owner: id, country: countryCode }),
  z.strictObject({ type: z.literal('split-off'), supplier: id, contracts: z.array(id).min(1), to: id }),
]);
export type ScenarioEvent = z.infer<typeof scenarioEvent>;

export const scenarioSchema = z.strictObject({
  events: z.array(scenarioEvent),
  given: z.array(id).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;
