// How far an import is: a bar with its count, and a way to stop it.
import { useTranslation } from 'react-i18next';
import type { JobBody } from '../../server/api/contract';
import { useCancelJob } from '../api/imports';
import './job-progress.css';

export function JobProgress({ job }: { readonly job: JobBody | null }) {
  const { t } = useTranslation();
  const { mutate: cancel, isPending } = useCancelJob();
  const progress = job?.progress;
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className="job-progress" role="status">
      <progress aria-label={progress?.phase ?? t('state.loading')} {...(share === undefined ? {} : { value: share, max: 1 })} />
      <span className="secondary">
        {progress?.phase ?? t('state.loading')}
        {share !== undefined && ` · ${Math.round(share * 100)}\u00a0%`}
      </span>
      {job && (
        <button type="button" className="button small" disabled={isPending} onClick={() => cancel(job.id)}>
          {t('state.cancel')}
        </button>
      )}
    </div>
  );
}
