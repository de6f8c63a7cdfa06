// The answer of `spare-capacity`: a member of a group and one cause more that together take down what the group is for.
import { z } from 'zod';
import { envelope, nodeKind } from './common';

const ids = z.array(z.string());

export const spareCapacityAnswer = z
  .looseObject({
    ...envelope,
    among: z.array(nodeKind),
    complete: z.boolean().describe('Whether every group was looked at and every pair is listed.'),
    counts: z.looseObject({
      groups: z.int().describe('Groups with spare capacity that were looked at.'),
      groupsLeftOut: z.int().describe('Groups that take too much work among all; ask about their dependent.'),
      pairs: z.int().describe('All pairs found, per group each once, however many are listed.'),
    }),
    spareCapacity: z.array(
      z.looseObject({
        dependent: z.string(),
        group: z.string().nullable(),
        required: z.int(),
        members: z.int().describe('Members that are not already down.'),
        pairs: z.array(
          z.looseObject({
            member: z.string(),
            causes: ids.describe('Causes outside the group.'),
            otherMembers: ids.describe('Causes that are members too; a pair of two members stands under the smaller.'),
          }),
        ),
        recipient: z.string().optional(),
      }),
    ),
    alreadyDown: ids,
  })
  .meta({ id: 'SpareCapacityAnswer' });
export type SpareCapacityAnswer = z.infer<typeof spareCapacityAnswer>;
