// What an empty installation shows: two sentences and two ways to begin. Loading the sample shows how far it is.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiProblem } from '../api/client';
import { useJob, useLoadSample } from '../api/imports';
import { JobProgress } from './job-progress';
import { ErrorNote, MessageState } from './states';

export function EmptyStore() {
  const { t } = useTranslation();
  const [job, setJob] = useState<string | null>(null);
  const state = useJob(job);
  const { mutate, isPending, error } = useLoadSample();
  const isBusy = isPending || (job !== null && (state === null || state.state === 'waiting' || state.state === 'running'));
  return (
    <MessageState
      title={t('state.emptyTitle')}
      actions={
        <>
          <button type="button" className="button primary" disabled={isBusy} onClick={() => mutate(undefined, { onSuccess: (started) => setJob(started.job) })}>
            {t('state.loadSample')}
          </button>
          <Link href="/import" className="button">
            {t('state.importFile')}
          </Link>
        </>
      }
    >
      <p>{t('state.emptyText')}</p>
      {isBusy && <JobProgress job={state} />}
      {error && <ErrorNote error={error} />}
      {state?.problem && <ErrorNote error={new ApiProblem(state.problem)} />}
      <p className="caption">{t('state.staysHere')}</p>
    </MessageState>
  );
}
