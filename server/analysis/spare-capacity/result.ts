// Declares the result of spare-capacity: a member of a group and one cause more that together take down what needs the group.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids, kind, recipient } from '../shapes';

const spareGroup = z.strictObject({
  dependent: z.string(),
  group: z.string().nullable(),
  required: z.int(),
  members: z.int().describe('Members that are not already down.'),
  pairs: z.array(
    z.strictObject({
      member: z.string(),
      causes: ids.describe('Causes outside the group.'),
      otherMembers: ids.describe('Causes that are members too; a pair of two members stands under the smaller.'),
    }),
  ),
  recipient,
});

export const spareCapacityResult = z.strictObject({
  among: z.array(kind),
  complete: z.boolean().describe('Whether every group was looked at and every pair is listed.'),
  counts: z.strictObject({
    groups: z.int().describe('Groups with spare capacity that were looked at.'),
    groupsLeftOut: z.int().describe('Groups that take too much work among all; ask about their dependent.'),
    pairs: z.int().describe('All pairs found, per group each once, however many are listed.'),
  }),
  spareCapacity: z.array(spareGroup),
  alreadyDown,
});
export type SpareCapacityResult = DeepReadonly<z.infer<typeof spareCapacityResult>>;
export type SpareGroup = DeepReadonly<z.infer<typeof spareGroup>>;
