// The answer to what helps most. Keys may be added, none removed.
import { z } from 'zod';
import { scenarioSchema } from '../../model/scenario';
import { envelope } from './common';

const ids = z.array(z.string());
const helping = {
  id: z.string(),
  services: ids.describe('Vital and critical services that lose a single point.'),
  weight: z.number().describe('What these services weigh: vital 8, critical 4.'),
  singlePoints: ids,
  scenario: scenarioSchema.describe('The change as a scenario: asked as it stands, it makes the change.'),
};
const listOf = <T extends z.ZodType>(change: T) =>
  z.looseObject({
    found: z.int(),
    complete: z.boolean().describe('False: more were found than are listed, or not every single point was studied.'),
    changes: z.array(change),
  });

export const whatHelpsAnswer = z
  .looseObject({
    ...envelope,
    singlePoints: z
      .looseObject({ found: z.int(), studied: z.int() })
      .describe('Single points, and how many of them were studied, heaviest first; the rest was left out for --effort.'),
    largest: z
      .looseObject({ weight: z.number(), points: ids })
      .describe('The heaviest single points, and the weight of the services that one of them takes down.'),
    members: listOf(
      z.looseObject({
        ...helping,
        dependent: z.string(),
        group: z.string().nullable().describe('Null: a lone relation, which becomes a group of two.'),
        required: z.int(),
        members: ids,
        fall: z.number().describe('By how much the largest blast radius falls.'),
      }),
    ),
    fallbacks: listOf(z.looseObject({ ...helping, existing: ids.describe('What it falls back to already.') })).describe(
      'A fallback takes no single point away: services and single points are those of which the failure would no longer last for good.',
    ),
  })
  .meta({ id: 'WhatHelpsAnswer' });
export type WhatHelpsAnswer = z.infer<typeof whatHelpsAnswer>;
