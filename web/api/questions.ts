// Asks any question of the list by name and follows it until the text of its answer is there.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnalysesBody, AnalysisProgress, AnyAnswer } from '../../server/api/contract';
import { ask } from './client';
import { type Asking, type Followed, follow } from './follow';
import { useSnapshot } from './snapshot';

export type AnalysisDescription = AnalysesBody['analyses'][number];
export type ParameterSpec = AnalysisDescription['parameters'][number];

/** All questions that can be asked, with their parameters. */
export function useQuestions() {
  return useQuery({ queryKey: ['questions'], queryFn: ({ signal }) => ask<AnalysesBody>('/analyses', { signal }) });
}

export interface Answered extends Followed {
  readonly answer: AnyAnswer;
}

/** Asks while `asking` is there. Stopping closes the connection, and with it the computation. */
export function useAnswer(asking: Asking | null) {
  const client = useQueryClient();
  const { data: snapshot } = useSnapshot();
  const [progress, setProgress] = useState<AnalysisProgress | null>(null);
  const queryKey = ['answer', asking, snapshot?.version];
  const query = useQuery<Answered, Error>({
    queryKey,
    queryFn: async ({ signal }) => {
      setProgress(null);
      const followed = await follow(asking ?? { name: '', parameters: {} }, { signal, onProgress: setProgress });
      // As in ask(): the contract says what the server sends.
      return { ...followed, answer: JSON.parse(followed.text) as AnyAnswer };
    },
    enabled: asking !== null && snapshot !== undefined && snapshot.nodes.total > 0,
  });
  return {
    answered: query.data,
    error: query.error,
    isRunning: query.isFetching,
    /** Asked, and stopped before there was an answer. */
    isStopped: asking !== null && snapshot !== undefined && !query.isFetching && !query.data && !query.error,
    progress,
    stop: () => client.cancelQueries({ queryKey }),
    askAgain: () => query.refetch(),
  };
}
