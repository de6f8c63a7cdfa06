// Asks the analyses, with the answer types that the contract declares.
import type {
  AnyAnswer,
  CommonCausesAnswer,
  ConcentrationAnswer,
  CutSetsAnswer,
  FindingsAnswer,
  SinglePointsAnswer,
  WhatIfAnswer,
  WhyAnswer,
} from '../../server/api/contract';
import { type Asked, useAboutSnapshot } from './about-snapshot';
import { follow } from './follow';

/** Answer shapes by analysis; others have the common keys and their own. */
export interface AnswerShapes {
  'what-if': WhatIfAnswer;
  why: WhyAnswer;
  'single-points': SinglePointsAnswer;
  'cut-sets': CutSetsAnswer;
  'common-causes': CommonCausesAnswer;
  concentration: ConcentrationAnswer;
  findings: FindingsAnswer;
}
export type AnalysisName = keyof AnswerShapes;

export interface AnalysisQuestion<N extends AnalysisName> {
  readonly name: N;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** False: do not ask yet. */
  readonly enabled?: boolean;
}

/** The answer of an analysis; kept as long as the data stay the same, and while new parameters are being computed. */
export function useAnalysis<N extends AnalysisName>({ name, parameters, enabled = true }: AnalysisQuestion<N>): Asked<AnswerShapes[N]> {
  return useAboutSnapshot({
    key: ['analysis', name, parameters],
    // As in ask(): the contract says what the server sends.
    ask: async (signal) => JSON.parse((await follow({ name, parameters }, { signal })).text) as AnswerShapes[N],
    enabled,
  });
}

export type { AnyAnswer };
