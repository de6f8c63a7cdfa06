// Shows how far an import is, or that it waits for its turn: a bar with its count, and a way to stop it.
import { useTranslation } from 'react-i18next';
import type { JobBody } from '../../server/api/contract';
import { activityTitles } from '../../server/model/vocabulary/import-activities';
import { useCancelJob } from '../api/imports';
import { useFormat } from '../i18n/format';
import { ErrorNote, usePositionWords } from './states';
import './job-progress.css';

export interface JobProgressProps {
  readonly job: JobBody | null;
  /** Why nothing is heard of it; it is asked again by itself as long as the server is only unreachable. */
  readonly trouble: Error | null;
}

export function JobProgress({ job, trouble }: JobProgressProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { mutate: cancel, isPending, error } = useCancelJob();
  const positionWords = usePositionWords();
  const progress = job?.progress;
  const activity = progress?.activity ? ` · ${activityTitles[progress.activity][language]}` : '';
  const doing = job?.place ? positionWords(job.place) : progress ? `${progress.phase}${activity}` : t('state.loading');
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  if (trouble) return <ErrorNote error={trouble} />;
  return (
    <div className="job-progress" role="status">
      <progress aria-label={doing} {...(share === undefined ? {} : { value: share, max: 1 })} />
      <span className="secondary">
        {doing}
        {share !== undefined && ` · ${Math.round(share * 100)}\u00a0%`}
      </span>
      {job && (
        <button type="button" className="button small" disabled={isPending} onClick={() => cancel(job.id)}>
          {t('state.cancel')}
        </button>
      )}
      {error && <ErrorNote error={error} isBrief />}
    </div>
  );
}
