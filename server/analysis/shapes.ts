// Declares the shapes that several results share. Each result is declared once, as a schema; its TypeScript type, the OpenAPI document and
// the types of the browser derive from it.
import { z } from 'zod';
import { type DeepReadonly, nodeKind } from '../model/shapes';

export const ids = z.array(z.string());
/** 0–1, at most 6 decimals; null: nothing is known. */
export const share = z.number().nullable();
export const hours = z.number().nullable();
export const kind = nodeKind;

/** Under a contract: the provider whose delivery has the group (semantics §1). */
export const recipient = z.string().optional().describe('Under a contract: the provider whose delivery has the group.');

export const sum = z.strictObject({ sum: z.number(), unknown: z.int() });
/** Counts by word; `unknown` where it is not stated. */
export const tally = z.record(z.string(), z.int());

export const timelineMoment = z.strictObject({
  hours: z.number(),
  servicesDown: z.int(),
  servicesDownTested: z.int(),
  servicesDownOnPaper: z.int(),
});

export const totals = z.strictObject({
  failed: z.int(),
  degraded: z.int(),
  atRisk: z.int(),
  byKind: tally.describe('Failed nodes by kind.'),
  byCriticality: tally.describe('Failed services by criticality.'),
  bySubDomain: tally.describe('Failed services by sub-domain.'),
  users: sum.describe('Users of failed services.'),
  contractValueEur: sum.describe('Annual value of failed contracts, in euro.'),
});

export const affectedOrganisation = z.strictObject({ id: z.string(), failedServices: ids, degradedServices: ids });

export type Sum = DeepReadonly<z.infer<typeof sum>>;
export type Totals = DeepReadonly<z.infer<typeof totals>>;
export type TimelineMoment = DeepReadonly<z.infer<typeof timelineMoment>>;
export type AffectedOrganisation = DeepReadonly<z.infer<typeof affectedOrganisation>>;

export const alreadyDown = ids.describe('Down before: never a cause or a target.');
export const serviceScope = z
  .strictObject({ services: z.int(), withoutWeight: z.int() })
  .describe('Services in scope, and those without a weight: they have no part in any share.');
