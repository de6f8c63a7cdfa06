// Answers about scenarios beside what-if, and about starting again: recovery, cold start. Keys may be added, none removed.
import { z } from 'zod';
import { measureFaults } from '../../analysis/continuity-measures';
import { envelope, nodeKind } from './common';

const ids = z.array(z.string());
const hours = z.number().nullable();

export const recoveryAnswer = z
  .looseObject({
    ...envelope,
    scenario: z.unknown(),
    alreadyDown: ids,
    recovery: z.array(
      z.looseObject({
        id: z.string(),
        kind: nodeKind,
        atHours: z.number(),
        backTested: hours.describe('Hour at which it is back with tested measures only; null: never.'),
        backOnPaper: hours.describe('The same with all measures on paper.'),
      }),
    ),
    timeline: z.array(z.looseObject({ hours: z.number(), servicesDown: z.int(), servicesDownTested: z.int(), servicesDownOnPaper: z.int() })),
    fallbacks: z.array(
      z.looseObject({
        from: z.string(),
        to: z.string().nullable().describe('Null: a clause says that there is a fallback, no relation says which.'),
        activationHours: hours,
        onPaper: z.boolean().describe('It counts among all measures on paper.'),
        tested: z.boolean().describe('It counts among the tested ones.'),
        faults: z.array(z.enum(measureFaults)).describe('Why it does not count.'),
        path: ids.describe('How the failure reaches its target.'),
      }),
    ),
    sharedFallbacks: z.array(z.looseObject({ from: z.string(), to: z.string(), shared: ids })),
  })
  .meta({ id: 'RecoveryAnswer' });
export type RecoveryAnswer = z.infer<typeof recoveryAnswer>;

export const coldStartAnswer = z
  .looseObject({
    ...envelope,
    rings: z.array(
      z.looseObject({
        ring: ids.describe('What needs each other to start; of a ring among the providers under a contract: that contract.'),
        path: ids.describe('A way round, from the smallest id back to it.'),
        deliveries: z.array(z.looseObject({ contract: z.string(), provider: z.string() })),
        waitsForOther: z.boolean(),
        waiting: ids.describe('What cannot start because of it; named under the nearest ring.'),
      }),
    ),
    alreadyDown: ids,
  })
  .meta({ id: 'ColdStartAnswer' });
export type ColdStartAnswer = z.infer<typeof coldStartAnswer>;
