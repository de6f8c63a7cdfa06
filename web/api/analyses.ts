// Questions put to the engine, with the answers that the contract declares for them.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
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
import { follow } from './follow';
import { useSnapshot } from './snapshot';

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
export function useAnalysis<N extends AnalysisName>({ name, parameters, enabled = true }: AnalysisQuestion<N>): UseQueryResult<AnswerShapes[N], Error> {
  const { data: snapshot } = useSnapshot();
  return useQuery<AnswerShapes[N], Error>({
    queryKey: ['analysis', name, parameters, snapshot?.version],
    // As in ask(): the contract says what the server sends.
    queryFn: async ({ signal }) => JSON.parse((await follow({ name, parameters }, { signal })).text) as AnswerShapes[N],
    enabled: enabled && snapshot !== undefined && snapshot.nodes.total > 0,
    placeholderData: keepPreviousData,
  });
}

export type { AnyAnswer };
