// Declares the result of common-causes (semantics §3, §6).
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { ids, recipient } from '../shapes';

const commonCause = z.strictObject({
  dependent: z.string(),
  group: z.string().nullable(),
  shared: ids.describe('Causes outside the group.'),
  ownMembers: ids.describe('Causes that are members.'),
  recipient,
  paths: z
    .array(z.strictObject({ cause: z.string(), member: z.string(), path: ids }))
    .optional()
    .describe('With `paths`: the witness path from each cause to each member that it takes down; it ends before a member that only delivers no more.'),
});

export const commonCausesResult = z.strictObject({
  commonCauses: z.array(commonCause),
  pathsLeftOut: z.int().optional().describe('With `paths`: pairs of a group and a cause that have none because there are too many.'),
});
export type FoundCause = DeepReadonly<z.infer<typeof commonCause>>;
export type CommonCausesResult = DeepReadonly<z.infer<typeof commonCausesResult>>;
