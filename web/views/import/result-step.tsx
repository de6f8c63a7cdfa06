// Shows the last wizard step: applied, or not and why; with undo, and where to go on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { ActionIcon } from '../../components/icon';
import { JobProgress } from '../../components/job-progress';
import { ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { Announcement } from './announcement';
import { ChangeTiles } from './change-tiles';
import { ImportIssues } from './import-issues';
import { MadeOfRows } from './made-of-rows';
import { NextLinks } from './result-next';
import { RejectedRows } from './result-rejected';
import { UndoQuestion } from './undo-question';
import type { Wizard } from './use-wizard';
import './result.css';

/** What was applied, in one sentence. */
function useSentence(): (answer: ImportAnswer) => string {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return ({ applied, rows: { accepted, read, rejected }, source }) => {
    if (!applied) return t('trial.unchanged');
    const said = t('result.text', { accepted, read: number(read), source });
    return rejected === 0 ? said : `${said} ${t('result.rejected', { count: rejected })}`;
  };
}

function Applied({ answer, wizard }: { readonly answer: ImportAnswer; readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const sentence = useSentence();
  const [isAsking, setAsking] = useState(false);
  const { import: id, rejectedFile } = answer;
  return (
    <>
      <div className="trial-head">
        <h2>{answer.applied ? t('result.title') : t('result.nothing')}</h2>
        <p>{sentence(answer)}</p>
        <NextLinks answer={answer} />
        <div className="button-row">
          <button type="button" className="button" onClick={wizard.restart}>
            {t('result.sources')}
          </button>
          {id !== null && !isAsking && (
            <button type="button" className="button" onClick={() => setAsking(true)}>
              <ActionIcon name="undo" />
              {t('result.undo')}
            </button>
          )}
        </div>
        {id !== null && isAsking && (
          <UndoQuestion id={id} title={t('result.undoTitle', { name: answer.source })} onDone={wizard.restart} onClose={() => setAsking(false)} />
        )}
      </div>
      <ChangeTiles answer={answer} />
      {id !== null && rejectedFile.rows > 0 && <RejectedRows id={id} answer={answer} wizard={wizard} />}
      <MadeOfRows answer={answer} />
      {wizard.job && <ImportIssues answer={answer} job={wizard.job.id} />}
    </>
  );
}

export function ResultStep({ wizard }: { readonly wizard: Wizard }) {
  return (
    <>
      <Announcement wizard={wizard} of="import" />
      <ResultContent wizard={wizard} />
    </>
  );
}

function ResultContent({ wizard }: { readonly wizard: Wizard }) {
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
