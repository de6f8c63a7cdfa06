// Declares the events of a followed question: that it waits, how far it is, and where its answer comes from.
import { z } from 'zod';

export const analysisProgress = z
  .object({ done: z.number().describe('Work done so far, of `total`.'), total: z.number() })
  .meta({ id: 'AnalysisProgress', description: 'Data of the event `progress`, at most ten a second.' });
export type AnalysisProgress = z.infer<typeof analysisProgress>;

export const analysisWaiting = z
  .object({ place: z.int().describe('1: next. 0: its turn has come.') })
  .meta({ id: 'AnalysisWaiting', description: 'Data of the event `waiting`: sent when it has to wait, and when its place changes.' });
export type AnalysisWaiting = z.infer<typeof analysisWaiting>;

/** What the headers of a plain answer say. */
export const answerAbout = z
  .object({
    snapshot: z.string(),
    version: z.int().describe('Version of the store.'),
    computedAt: z.string().describe('ISO 8601, UTC.'),
    milliseconds: z.number().describe('Time spent computing; 0 when it was kept from before.'),
    kept: z.boolean(),
  })
  .meta({ id: 'AnswerAbout', description: 'Data of the event `about`: when and how fast, which is never in the answer itself.' });
export type AnswerAbout = z.infer<typeof answerAbout>;

/** Schemas that are named in the document though no body has them. */
export const eventSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['AnalysisWaiting', analysisWaiting],
  ['AnalysisProgress', analysisProgress],
  ['AnswerAbout', answerAbout],
]);
