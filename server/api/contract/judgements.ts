// Declares requests and answers about judging pairs (semantics §5, §6).
import { z } from 'zod';
import { verdicts } from '../../model/judgements';
import { changes, describedIssue, envelope } from './common';

const verdict = z.enum(verdicts).nullable().describe('Null: what was said is taken back.');
const pair = { a: z.string().min(1), b: z.string().min(1), judgement: verdict };

export const judgeRequest = z
  .strictObject({ ...pair, dryRun: z.boolean().default(false).describe('Compute everything, keep nothing.') })
  .meta({ id: 'JudgeRequest' });

export const judgeAllRequest = z
  .strictObject({
    pairs: z.array(z.strictObject(pair)).max(10_000).optional(),
    upload: z.string().optional().describe('An upload with the CSV that came back judged; instead of pairs.'),
    dryRun: z.boolean().default(false),
  })
  .refine(({ pairs, upload }) => (pairs === undefined) !== (upload === undefined), 'give pairs or upload')
  .meta({ id: 'JudgeAllRequest' });

const services = z.array(z.string()).readonly();

/** The answer of `judge` (semantics §6). */
export const judgeAnswer = z
  .looseObject({
    ...envelope,
    a: z.string(),
    b: z.string(),
    judgement: verdict,
    before: z.enum(verdicts).nullable(),
    applied: z.boolean(),
    changes,
    effect: z.object({
      relianceShare: z.array(z.number().nullable()).readonly().describe('Of a, of b, of both together.'),
      directShare: z.array(z.number().nullable()).readonly().describe('The part of each for which it is a provider of rank 1; the rest is hidden.'),
      services: z.array(services).readonly().describe('That need only a, both, only b.'),
      takesDown: z.array(services).readonly().describe('By a alone, by b alone, together.'),
      singlePoints: z.array(z.int()).readonly().describe('In the graph before and after.'),
    }),
    issues: z.array(describedIssue).readonly(),
  })
  .meta({ id: 'JudgeAnswer' });
export type JudgeAnswer = z.infer<typeof judgeAnswer>;

export const judgeAllAnswer = z
  .looseObject({
    ...envelope,
    judged: z.int(),
    unchanged: z.int().describe('Pairs of which that was said already.'),
    applied: z.boolean(),
    changes,
    joint: z
      .object({
        nodes: z.array(z.int()).readonly().describe('Nodes that the judged ids are, before and after.'),
        services: z.int(),
        vital: z.int(),
        singlePoints: z.array(z.int()).readonly().describe('In the graph before and after.'),
      })
      .describe('What they change together; services that have any of them in needs.'),
    issues: z.array(describedIssue).readonly(),
  })
  .meta({ id: 'JudgeAllAnswer' });
export type JudgeAllAnswer = z.infer<typeof judgeAllAnswer>;
