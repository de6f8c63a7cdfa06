// Shows wizard step three: what the import would change, and which rows are wrong. Nothing has changed yet.
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { JobProgress } from '../../components/job-progress';
import { ErrorNote, Note } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { ChangeTiles } from './change-tiles';
import { FootBar } from './foot-bar';
import { ImportIssues } from './import-issues';
import { MadeOfRows } from './made-of-rows';
import { changesNothing, obstacleOf, removedBy } from './trial';
import type { Handed, Wizard } from './use-wizard';

interface TrialProps {
  readonly wizard: Wizard;
  readonly handed: Handed;
}

interface Confirmation {
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

function RemovalWarning({ answer, wizard, isConfirmed, onConfirm }: { readonly answer: ImportAnswer; readonly wizard: Wizard } & Confirmation) {
  const { t } = useTranslation('import');
  const count = removedBy(answer);
  return (
    <Note
      look="warning"
      actions={
        <>
          <label className="confirm">
            <input type="checkbox" checked={isConfirmed} onChange={(event) => onConfirm(event.target.checked)} />
            {t('trial.confirm')}
          </label>
          {wizard.choice.mode === 'full' && (
            <button type="button" className="button small" onClick={() => wizard.tryOut({ mode: 'partial' })}>
              {t('trial.asPartial')}
            </button>
          )}
        </>
      }
    >
      <p>
        <Trans t={t} i18nKey="trial.removal" count={count} components={{ b: <b /> }} />
      </p>
    </Note>
  );
}

function TrialNotes(props: { readonly answer: ImportAnswer; readonly wizard: Wizard } & Confirmation) {
  const { t } = useTranslation('import');
  const { answer } = props;
  if (answer.rows.accepted === 0) return <Note look="error">{t('trial.rejectedAll')}</Note>;
  if (changesNothing(answer)) return <Note look="unknown">{t('trial.unchanged')}</Note>;
  return removedBy(answer) > 0 ? <RemovalWarning {...props} /> : null;
}

function TrialAnswer({ wizard, handed, answer }: TrialProps & { readonly answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const [isConfirmed, setConfirmed] = useState(false);
  const obstacle = obstacleOf(answer, isConfirmed);
  const { read, accepted, rejected } = answer.rows;
  return (
    <>
      <div className="trial-head">
        <h2>{t('trial.title', { files: handed.uploads.map(({ name }) => name).join(', ') })}</h2>
        <p className="secondary">
          {t('trial.counts', { read, accepted: number(accepted), rejected: number(rejected) })}
          {' · '}
          {t('trial.source', { source: answer.source, mode: t(`trial.modes.${answer.mode}`) })}
        </p>
        <TrialNotes answer={answer} wizard={wizard} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
      </div>
      <ChangeTiles answer={answer} />
      <MadeOfRows answer={answer} />
      {wizard.job && <ImportIssues answer={answer} job={wizard.job.id} />}
      <FootBar reason={t(`trial.why.${obstacle ?? 'ready'}`)} onBack={wizard.back}>
        <button type="button" className="button primary" disabled={obstacle !== undefined} onClick={() => wizard.apply(isConfirmed)}>
          {t('trial.apply')}
        </button>
      </FootBar>
    </>
  );
}

export function TrialStep({ wizard, handed }: TrialProps) {
  const { t } = useTranslation('import');
  const { job } = wizard;
  if (job?.state === 'done' && job.result) return <TrialAnswer wizard={wizard} handed={handed} answer={job.result} />;
  const isBusy = job === null || job.state === 'waiting' || job.state === 'running';
  return (
    <>
      <div className="trial-head">
        <h2>{isBusy && !wizard.fault ? t('trial.running') : t('result.failed')}</h2>
        {isBusy && !wizard.fault && <JobProgress job={job} trouble={wizard.trouble} />}
        {job?.state === 'cancelled' && <p>{t('busy.cancelled')}</p>}
        {job?.state === 'failed' && job.problem && <ErrorNote error={new ApiProblem(job.problem)} />}
        {job?.result && <ImportIssues answer={job.result} job={job.id} />}
      </div>
      <FootBar reason="" onBack={wizard.back}>
        {null}
      </FootBar>
    </>
  );
}
