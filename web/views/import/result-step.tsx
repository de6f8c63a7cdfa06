// Shows the last wizard step: applied, or not and why; with undo, and where to go on.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportAnswer } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { useUndo } from '../../api/imports';
import { pages } from '../../components/addresses';
import { JobProgress } from '../../components/job-progress';
import { ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { ChangeTiles } from './change-tiles';
import { ImportIssues } from './import-issues';
import { MadeOfRows } from './made-of-rows';
import type { Wizard } from './use-wizard';

function UndoButton({ answer, onUndone }: { readonly answer: ImportAnswer; readonly onUndone: () => void }) {
  const { t } = useTranslation('import');
  const { mutate, isPending, error } = useUndo();
  const id = answer.import;
  if (id === null) return null;
  return (
    <>
      <button type="button" className="button" disabled={isPending} onClick={() => mutate(id, { onSuccess: onUndone })}>
        {t('result.undo')}
      </button>
      {error && <ErrorNote error={error} onRetry={() => mutate(id, { onSuccess: onUndone })} />}
    </>
  );
}

function Applied({ answer, wizard }: { readonly answer: ImportAnswer; readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { accepted, read } = answer.rows;
  return (
    <>
      <div className="trial-head">
        <h2>{answer.applied ? t('result.title') : t('result.nothing')}</h2>
        <p>{answer.applied ? t('result.text', { accepted, read: number(read), source: answer.source }) : t('trial.unchanged')}</p>
        <div className="button-row">
          <Link href={pages.whatIf} className="button primary">
            {t('result.whatIf')}
          </Link>
          <button type="button" className="button" onClick={wizard.restart}>
            {t('result.sources')}
          </button>
          <UndoButton answer={answer} onUndone={wizard.restart} />
        </div>
      </div>
      <ChangeTiles answer={answer} />
      <MadeOfRows answer={answer} />
      {wizard.job && <ImportIssues answer={answer} job={wizard.job.id} />}
    </>
  );
}

export function ResultStep({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { job } = wizard;
  if (job?.state === 'done' && job.result) return <Applied answer={job.result} wizard={wizard} />;
  const isBusy = wizard.fault === null && (job === null || job.state === 'waiting' || job.state === 'running');
  return (
    <div className="trial-head">
      <h2>{isBusy ? t('applying') : t('result.failed')}</h2>
      {isBusy && <JobProgress job={job} trouble={wizard.trouble} />}
      {job?.state === 'cancelled' && <p>{t('busy.cancelled')}</p>}
      {job?.state === 'failed' && job.problem && <ErrorNote error={new ApiProblem(job.problem)} />}
      {!isBusy && (
        <div className="button-row">
          <button type="button" className="button primary" onClick={wizard.back}>
            {t('declare.back')}
          </button>
          <button type="button" className="button" onClick={wizard.restart}>
            {t('result.sources')}
          </button>
        </div>
      )}
    </div>
  );
}
