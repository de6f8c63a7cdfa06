// Asks a question and follows it: its position in the queue, how far it is, and in the end the text of its answer.
import { useSyncExternalStore } from 'react';
import type { AnalysisProgress, AnalysisWaiting, AnswerAbout, Problem } from '../../server/api/contract';
import { ApiProblem, problemOf, send, unreachable } from './client';
import { eventsOf } from './event-stream';

export interface Asking {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Following {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

export interface Followed {
  /** The very text, as the command line prints it. */
  readonly text: string;
  readonly about: AnswerAbout | null;
}

/** Positions in the queue of the questions of this page that wait, by the question. */
const positions = new Map<Asking, number>();
const listeners = new Set<() => void>();

function setPosition(asking: Asking, position: number): void {
  if (position === 0) positions.delete(asking);
  else positions.set(asking, position);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const lastPosition = () => (positions.size === 0 ? null : Math.max(...positions.values()));

/** The position of what waits longest among the questions of this page; null: none waits. */
export function useWaitingPosition(): number | null {
  return useSyncExternalStore(subscribe, lastPosition);
}

async function read(response: Response, { asking, onProgress }: { asking: Asking; onProgress: Following['onProgress'] }): Promise<Followed> {
  let about: AnswerAbout | null = null;
  for await (const event of eventsOf(response)) {
    // What the events hold is what the contract says; the routes are tested against it.
    if (event.name === 'waiting') setPosition(asking, (JSON.parse(event.data) as AnalysisWaiting).place);
    if (event.name === 'progress') onProgress?.(JSON.parse(event.data) as AnalysisProgress);
    if (event.name === 'about') about = JSON.parse(event.data) as AnswerAbout;
    if (event.name === 'problem') throw new ApiProblem(JSON.parse(event.data) as Problem);
    if (event.name === 'answer') return { text: event.data, about };
  }
  throw unreachable('answer-cut-off');
}

/** Throws ApiProblem. Aborting closes the connection, and with it the computation. */
export async function follow({ name, parameters }: Asking, { signal, onProgress }: Following): Promise<Followed> {
  const asking = { name, parameters };
  const path = `/analyses/${encodeURIComponent(name)}`;
  const response = await send(path, { method: 'POST', body: parameters, signal, accept: 'text/event-stream' });
  if (!response.ok) throw await problemOf(response);
  try {
    return await read(response, { asking, onProgress });
  } catch (error) {
    throw signal.aborted || error instanceof ApiProblem ? error : unreachable('answer-cut-off');
  } finally {
    setPosition(asking, 0);
  }
}
