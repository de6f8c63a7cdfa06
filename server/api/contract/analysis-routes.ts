// Makes one route per analysis: its request from the parameters that it declares, its answer from its result.
import { z } from 'zod';
import type { ParameterSpec } from '../../analysis/analysis';
import { analyses } from '../../analysis/list';
import { scenarioSchema } from '../../model/scenario';
import { nodeKind } from '../../model/shapes';
import { answerSchemas, anyAnswer } from './answers';
import type { RouteSpec } from './route-spec';

/** What a followed question sends, in this order. */
const events =
  'With Accept: text/event-stream. `waiting`: AnalysisWaiting, while others go first; `progress`: AnalysisProgress, while it computes; ' +
  '`about`: AnswerAbout; `answer`: the very text of the JSON answer; or, in place of the last two, `problem`: Problem. ' +
  'The status is 200 once the events have begun.';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const shapes: Readonly<Record<ParameterSpec['type'], z.ZodType>> = {
  id: z.string(),
  ids: z.array(z.string()),
  kinds: z.array(nodeKind),
  choice: z.string(),
  integer: z.int(),
  number: z.number(),
  flag: z.boolean(),
  'country-codes': z.array(z.string()),
  date,
  scenario: scenarioSchema,
};

function parameterShape({ type, values, required, title, defaultValue }: ParameterSpec): z.ZodType {
  const shape = type === 'choice' && values && values.length > 0 ? z.enum([...values]) : shapes[type];
  const described = defaultValue === null || defaultValue === undefined ? title.en : `${title.en}. Default: ${JSON.stringify(defaultValue)}.`;
  return (required ? shape : shape.nullable().optional()).describe(described);
}

function requestOf(parameters: readonly ParameterSpec[]): z.ZodObject {
  const own = Object.fromEntries(parameters.map((spec) => [spec.name, parameterShape(spec)]));
  return z.strictObject({ ...own, asOf: date.optional().describe('Reference date; absent: that of the snapshot.') });
}

function routeOf({ name, question, parameters }: (typeof analyses)[number]): RouteSpec {
  return {
    method: 'post',
    path: `/analyses/${name}`,
    tag: 'analyses',
    takesTurns: true,
    summary: `${question.en} Closing the connection stops the computation`,
    body: requestOf(parameters),
    answer: answerSchemas.get(name) ?? anyAnswer,
    events,
  };
}

/** By the name of the analysis, in the order in which questions are offered. */
export const analysisRoutes: ReadonlyMap<string, RouteSpec> = new Map(analyses.map((analysis) => [analysis.name, routeOf(analysis)]));
