// Shows wizard step three: what the import would change and bring about, and which rows are wrong. Nothing has changed yet.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { rejectedAddress } from '../../api/imports';
import { useSnapshot } from '../../api/snapshot';
import { ActionIcon } from '../../components/icon';
import { JobProgress } from '../../components/job-progress';
import { ErrorNote, Note } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { Announcement } from './announcement';
import { FootBar } from './foot-bar';
import { ImportIssues } from './import-issues';
import { MadeOfRows } from './made-of-rows';
import { changesNothing, firstTile, goneBy, isNewSource, obstacleOf } from './trial';
import { ConsequenceNote } from './trial/consequence-note';
import { Listing } from './trial/listing';
import { TrialTiles } from './trial/tiles';
import type { Handed, Wizard } from './use-wizard';
import './trial/trial.css';

interface TrialProps {
  readonly wizard: Wizard;
  readonly handed: Handed;
}

interface NotesProps {
  readonly answer: ImportAnswer;
  readonly isNew: boolean;
  readonly wizard: Wizard;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

function TrialNotes({ answer, isNew, wizard, isConfirmed, onConfirm }: NotesProps) {
  const { t } = useTranslation('import');
  if (answer.rows.accepted === 0) return <Note look="error">{t('trial.rejectedAll')}</Note>;
  if (changesNothing(answer)) return <Note look="unknown">{t('trial.unchanged')}</Note>;
  return (
    <ConsequenceNote answer={answer} isNew={isNew} isConfirmed={isConfirmed} onConfirm={onConfirm}>
      {goneBy(answer, isNew) > 0 && (
        <button type="button" className="button small" onClick={() => wizard.tryOut({ mode: 'partial' })}>
          {t('trial.asPartial')}
        </button>
      )}
    </ConsequenceNote>
  );
}

/** The rejected rows as they came, to correct and drop here again. */
function RejectedFile({ answer, job }: { readonly answer: ImportAnswer; readonly job: string }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const count = answer.rows.rejected;
  if (count === 0) return null;
  return (
    <p className="page-section rejected-file">
      <a className="button small" href={rejectedAddress(job, language)} download>
        <ActionIcon name="download" />
        {t('changes.rejectedFile', { count })}
      </a>
      <span className="caption">{t('changes.rejectedHint')}</span>
    </p>
  );
}

function Head({ answer, handed }: { readonly answer: ImportAnswer; readonly handed: Handed }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { read, accepted, rejected } = answer.rows;
  return (
    <div className="trial-counts">
      <h2>{t('trial.title', { files: handed.uploads.map(({ name }) => name).join(', ') })}</h2>
      <p className="secondary">
        {t('trial.counts', { read, accepted: number(accepted), rejected: number(rejected) })}
        {' · '}
        {t('trial.source', { source: answer.source, mode: t(`trial.modes.${answer.mode}`) })}
      </p>
    </div>
  );
}

function TrialAnswer({ wizard, handed, answer, job }: TrialProps & { readonly answer: ImportAnswer; readonly job: string }) {
  const { t } = useTranslation('import');
  const [isConfirmed, setConfirmed] = useState(false);
  const [chosen, setChosen] = useState(() => firstTile(answer));
  const { data: snapshot } = useSnapshot();
  const isNew = isNewSource(answer.source, snapshot);
  const obstacle = obstacleOf(answer, { isConfirmed, isNewSource: isNew });
  const choose = () => {
    setChosen('ambiguous');
    // The list that takes the focus is drawn first.
    requestAnimationFrame(() => document.getElementById('changes-title')?.focus());
  };
  return (
    <>
      <div className="trial-head">
        <Head answer={answer} handed={handed} />
        <TrialNotes answer={answer} isNew={isNew} wizard={wizard} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
      </div>
      <TrialTiles answer={answer} chosen={chosen} onChoose={setChosen} />
      <div className="trial-columns">
        <Listing answer={answer} job={job} chosen={chosen} wizard={wizard} />
        <div>
          <ImportIssues answer={answer} job={job} onChoose={choose} />
          <RejectedFile answer={answer} job={job} />
        </div>
      </div>
      <MadeOfRows answer={answer} />
      <FootBar reason={t(`trial.why.${obstacle ?? 'ready'}`)} onBack={wizard.back} onCancel={wizard.restart}>
        <button type="button" className="button primary" disabled={obstacle !== undefined} onClick={() => wizard.apply(isConfirmed)}>
          {t('trial.apply')}
        </button>
      </FootBar>
    </>
  );
}

export function TrialStep(props: TrialProps) {
  return (
    <>
      <Announcement wizard={props.wizard} of="trial" />
      <TrialContent {...props} />
    </>
  );
}

function TrialContent({ wizard, handed }: TrialProps) {
  const { t } = useTranslation('import');
  const { job } = wizard;
  if (job?.state === 'done' && job.result) return <TrialAnswer key={job.id} wizard={wizard} handed={handed} answer={job.result} job={job.id} />;
  const isBusy = job === null || job.state === 'waiting' || job.state === 'running';
  return (
    <>
      <div className="trial-head">
        <h2>{isBusy && !wizard.fault ? t('trial.running') : t('result.failed')}</h2>
        {isBusy && !wizard.fault && <JobProgress job={job} trouble={wizard.trouble} />}
        {job?.state === 'cancelled' && <p>{t('busy.cancelled')}</p>}
        {job?.state === 'failed' && job.problem && <ErrorNote error={new ApiProblem(job.problem)} />}
        {job?.result && <ImportIssues answer={job.result} job={job.id} />}
        {job?.result && <RejectedFile answer={job.result} job={job.id} />}
      </div>
      <FootBar reason="" onBack={wizard.back} onCancel={wizard.restart}>
        {null}
      </FootBar>
    </>
  );
}
