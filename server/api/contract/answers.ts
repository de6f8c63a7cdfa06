// Declares the answers of the analyses as --json prints them (semantics §6): the common keys, then the result of the analysis. Keys may be
// added, never removed.
import { z } from 'zod';
import { coldStartResult } from '../../analysis/cold-start/result';
import { commonCausesResult } from '../../analysis/common-causes/result';
import { compareResult } from '../../analysis/compare/result';
import { concentrationResult } from '../../analysis/concentration/result';
import { cutPairsResult } from '../../analysis/cut-pairs/result';
import { cutSetsResult } from '../../analysis/cut-sets/result';
import { findingsResult } from '../../analysis/findings/result';
import { importanceResult } from '../../analysis/importance/result';
import { analyses } from '../../analysis/list';
import { measuresResult } from '../../analysis/measures/result';
import { overlapResult } from '../../analysis/overlap/result';
import { recoveryResult } from '../../analysis/recovery/result';
import { singlePointsResult } from '../../analysis/single-points/result';
import { spareCapacityResult } from '../../analysis/spare-capacity/result';
import { whatHelpsResult } from '../../analysis/what-helps/result';
import { whatIfResult } from '../../analysis/what-if/result';
import { whyResult } from '../../analysis/why/result';
import { envelope } from './common';

export const anyAnswer = z.looseObject(envelope).meta({ id: 'Answer', description: 'The same text as `ketenzicht <name> … --json` prints.' });
export type AnyAnswer = z.infer<typeof anyAnswer>;

/** `what-if` → `WhatIfAnswer`: the name of the shape in the API document. */
function answerName(analysis: string): string {
  return `${analysis.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Answer`;
}

/** The shapes that have a name below, by the name of their analysis. */
const named = new Map<string, z.ZodType>();

/** The shape of a whole answer, by the name of its analysis. */
function answerTo<S extends z.ZodRawShape>(analysis: string, result: z.ZodObject<S>) {
  const answer = z.strictObject({ ...envelope, ...result.shape }).meta({ id: answerName(analysis) });
  named.set(analysis, answer);
  return answer;
}

export const whatIfAnswer = answerTo('what-if', whatIfResult);
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
export const whyAnswer = answerTo('why', whyResult);
export type WhyAnswer = z.infer<typeof whyAnswer>;
export const singlePointsAnswer = answerTo('single-points', singlePointsResult);
export type SinglePointsAnswer = z.infer<typeof singlePointsAnswer>;
export const cutSetsAnswer = answerTo('cut-sets', cutSetsResult);
export type CutSetsAnswer = z.infer<typeof cutSetsAnswer>;
export const cutPairsAnswer = answerTo('cut-pairs', cutPairsResult);
export type CutPairsAnswer = z.infer<typeof cutPairsAnswer>;
export const commonCausesAnswer = answerTo('common-causes', commonCausesResult);
export type CommonCausesAnswer = z.infer<typeof commonCausesAnswer>;
export const concentrationAnswer = answerTo('concentration', concentrationResult);
export type ConcentrationAnswer = z.infer<typeof concentrationAnswer>;
export const importanceAnswer = answerTo('importance', importanceResult);
export type ImportanceAnswer = z.infer<typeof importanceAnswer>;
export const findingsAnswer = answerTo('findings', findingsResult);
export type FindingsAnswer = z.infer<typeof findingsAnswer>;
export const recoveryAnswer = answerTo('recovery', recoveryResult);
export type RecoveryAnswer = z.infer<typeof recoveryAnswer>;
export const overlapAnswer = answerTo('overlap', overlapResult);
export type OverlapAnswer = z.infer<typeof overlapAnswer>;
export const coldStartAnswer = answerTo('cold-start', coldStartResult);
export type ColdStartAnswer = z.infer<typeof coldStartAnswer>;
export const spareCapacityAnswer = answerTo('spare-capacity', spareCapacityResult);
export type SpareCapacityAnswer = z.infer<typeof spareCapacityAnswer>;
export const compareAnswer = answerTo('compare', compareResult);
export type CompareAnswer = z.infer<typeof compareAnswer>;
export const measuresAnswer = answerTo('measures', measuresResult);
export type MeasuresAnswer = z.infer<typeof measuresAnswer>;
export const whatHelpsAnswer = answerTo('what-helps', whatHelpsResult);
export type WhatHelpsAnswer = z.infer<typeof whatHelpsAnswer>;

/** Answer shapes by analysis: those above, and of any other analysis made from its declaration. */
export const answerSchemas: ReadonlyMap<string, z.ZodType> = new Map(analyses.map(({ name, result }) => [name, named.get(name) ?? answerTo(name, result)]));
