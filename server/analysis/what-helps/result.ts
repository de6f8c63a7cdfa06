// Declares the result of what-helps (semantics §3): candidate changes, the ones that help most first.
import { z } from 'zod';
import { scenarioSchema } from '../../model/scenario';
import type { DeepReadonly } from '../../model/shapes';
import { ids } from '../shapes';

const helping = {
  services: ids.describe('Vital and critical services that lose a single point.'),
  weight: z.number().describe('What these services weigh: vital 8, critical 4.'),
  singlePoints: ids,
  scenario: scenarioSchema.describe('The change as a scenario: asked as it stands, it makes the change.'),
};
const target = {
  id: z.string(),
  dependent: z.string(),
  group: z.string().nullable().describe('Null: a lone relation, which becomes a group of two.'),
  required: z.int(),
  members: ids.describe('What stands there now, sorted.'),
  recipient: z.string().optional().describe('Under a contract: the provider to whom they deliver.'),
};
const newMember = z.strictObject({ ...target, ...helping, fall: z.number().describe('By how much the largest blast radius falls, in weight of services.') });
const newFallback = z.strictObject({
  id: z.string(),
  existing: ids.describe('What it falls back to already, sorted: testing one of these may do.'),
  ...helping,
});
const listOf = <T extends z.ZodType>(change: T) =>
  z.strictObject({
    found: z.int().describe('Those that are not listed too.'),
    complete: z.boolean().describe('False: more were found than are listed, or not every single point was studied.'),
    changes: z.array(change),
  });

export const whatHelpsResult = z.strictObject({
  singlePoints: z
    .strictObject({ found: z.int(), studied: z.int() })
    .describe('Single points, and how many of them were studied, heaviest first; the rest was left out for --effort.'),
  largest: z
    .strictObject({ weight: z.number(), points: ids })
    .describe('The heaviest single points, and the weight of the services that one of them takes down.'),
  members: listOf(newMember).describe('By weight, then fall, largest first; then by id.'),
  fallbacks: listOf(newFallback).describe(
    'A fallback takes no single point away: services and single points are those of which the failure would no longer last for good. By weight, then by id.',
  ),
});
export type WhatHelps = DeepReadonly<z.infer<typeof whatHelpsResult>>;
export type NewMember = DeepReadonly<z.infer<typeof newMember>>;
const targetShape = z.strictObject(target);
export type MemberTarget = DeepReadonly<z.infer<typeof targetShape>>;
