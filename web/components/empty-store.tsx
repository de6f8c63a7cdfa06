// Shows an empty installation: two sentences and two ways to begin. Loading the sample shows its progress.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiProblem } from '../api/client';
import { useLoadSample } from '../api/imports';
import { useJob } from '../api/job';
import { pages } from './addresses';
import { JobProgress } from './job-progress';
import { ErrorNote, MessageState } from './states';

export function EmptyStore() {
  const { t } = useTranslation();
  const [started, setStarted] = useState<string | null>(null);
  const { job, trouble } = useJob(started);
  const { mutate, isPending, error } = useLoadSample();
  const load = () => mutate(undefined, { onSuccess: (answer) => setStarted(answer.job) });
  const isBusy = isPending || (started !== null && (job === null || job.state === 'waiting' || job.state === 'running'));
  return (
    <MessageState
      title={t('state.emptyTitle')}
      actions={
        <>
          <button type="button" className="button primary" disabled={isBusy} onClick={load}>
            {t('state.loadSample')}
          </button>
          <Link href={pages.imports} className="button">
            {t('state.importFile')}
          </Link>
        </>
      }
    >
      <p>{t('state.emptyText')}</p>
      {isBusy && <JobProgress job={job} trouble={trouble} />}
      {error && <ErrorNote error={error} onRetry={load} />}
      {job?.problem && <ErrorNote error={new ApiProblem(job.problem)} onRetry={load} />}
      <p className="caption">{t('state.staysHere')}</p>
    </MessageState>
  );
}
