// Follows an import job by server-sent events. When they stop, it asks what became of the job.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { JobBody } from '../../server/api/contract';
import { ApiProblem, apiAddress, ask } from './client';

/** A job that is followed. */
export interface FollowedJob {
  /** Null before the first word of it. */
  readonly job: JobBody | null;
  /** Why nothing is heard of it any more: what was heard last may be out of date. */
  readonly trouble: Error | null;
}

const endings = ['done', 'failed', 'cancelled'];
const isEnded = ({ state }: JobBody) => endings.includes(state);
/** Until an unreachable server is asked again. */
const patience = 2000;

interface Listener {
  readonly onState: (state: JobBody) => void;
  readonly onTrouble: (trouble: Error | null) => void;
}

/** Follows until the job ends or is no longer known; a server that cannot be reached is asked again. Gives the way to stop. */
export function followJob(job: string, { onState, onTrouble }: Listener): () => void {
  const path = `/imports/jobs/${encodeURIComponent(job)}`;
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource | undefined;
  const hear = (state: JobBody) => {
    onTrouble(null);
    onState(state);
    if (isEnded(state)) events?.close();
  };
  const inquire = async () => {
    events?.close();
    try {
      const state = await ask<JobBody>(path, { signal: leaving.signal });
      hear(state);
      if (!isEnded(state)) timer = setTimeout(listen, patience);
    } catch (error) {
      if (leaving.signal.aborted || !(error instanceof Error)) return;
      onTrouble(error);
      if (error instanceof ApiProblem && error.status === 0) timer = setTimeout(inquire, patience);
    }
  };
  const listen = () => {
    events = new EventSource(apiAddress(`${path}/events`));
    // As in ask(): the contract says what the server sends.
    for (const name of ['progress', 'done', 'failed']) events.addEventListener(name, ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as JobBody));
    events.addEventListener('error', inquire);
  };
  listen();
  return () => {
    leaving.abort();
    clearTimeout(timer);
    events?.close();
  };
}

/** Follows a job as it goes. All answers are asked again when it has ended. */
export function useJob(job: string | null): FollowedJob {
  const [state, setState] = useState<JobBody | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const queries = useQueryClient();
  useEffect(() => {
    setState(null);
    setTrouble(null);
    if (job === null) return;
    const onState = (heard: JobBody) => {
      setState(heard);
      if (isEnded(heard)) queries.invalidateQueries();
    };
    return followJob(job, { onState, onTrouble: setTrouble });
  }, [job, queries]);
  return { job: state, trouble };
}
