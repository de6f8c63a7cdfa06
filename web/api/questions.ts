// Any question of the list, asked by name and followed: how far it is, and in the end the text of its answer.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import type { AnalysesBody, AnalysisProgress, AnswerAbout, AnyAnswer, Problem } from '../../server/api/contract';
import { ApiProblem, ask, problemOf, send } from './client';
import { eventsOf } from './event-stream';
import { useSnapshot } from './snapshot';

export type AnalysisDescription = AnalysesBody['analyses'][number];
export type ParameterSpec = AnalysisDescription['parameters'][number];

/** All questions that can be asked, with their parameters. */
export function useQuestions() {
  return useQuery({ queryKey: ['questions'], queryFn: ({ signal }) => ask<AnalysesBody>('/analyses', { signal }) });
}

export interface Answered {
  /** The very text, as the command line prints it. */
  readonly text: string;
  readonly answer: AnyAnswer;
  readonly about: AnswerAbout | null;
}

export interface Asking {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AnalysisProgress) => void;
}

async function follow({ name, parameters }: Asking, { signal, onProgress }: Following): Promise<Answered> {
  const path = `/analyses/${encodeURIComponent(name)}`;
  const response = await send(path, { method: 'POST', body: parameters, signal, accept: 'text/event-stream' });
  if (!response.ok) throw await problemOf(response);
  let about: AnswerAbout | null = null;
  for await (const event of eventsOf(response)) {
    // What the events hold is what the contract says; the routes are tested against it.
    if (event.name === 'progress') onProgress(JSON.parse(event.data) as AnalysisProgress);
    if (event.name === 'about') about = JSON.parse(event.data) as AnswerAbout;
    if (event.name === 'problem') throw new ApiProblem(JSON.parse(event.data) as Problem);
    if (event.name === 'answer') return { text: event.data, answer: JSON.parse(event.data) as AnyAnswer, about };
  }
  throw new ApiProblem({ title: i18next.t('state.unreachable'), code: 'answer-cut-off', remedy: i18next.t('state.unreachableRemedy'), value: null, status: 0 });
}

/** Asks while `asking` is there. Stopping closes the connection, and with it the computation. */
export function useAnswer(asking: Asking | null) {
  const client = useQueryClient();
  const { data: snapshot } = useSnapshot();
  const [progress, setProgress] = useState<AnalysisProgress | null>(null);
  const queryKey = ['answer', asking, snapshot?.version];
  const query = useQuery<Answered, Error>({
    queryKey,
    queryFn: ({ signal }) => {
      setProgress(null);
      return follow(asking ?? { name: '', parameters: {} }, { signal, onProgress: setProgress });
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
