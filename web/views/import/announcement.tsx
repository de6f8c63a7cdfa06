// Says to who cannot see the screen that a dry run or an import ended, and with what.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { useFormat } from '../../i18n/format';
import { severityCounts } from './import-issues';
import { ambiguousIn, tilesOf } from './trial';
import type { Wizard } from './use-wizard';

/** What came of it in a few words: rows, changes, names found several times, issues with the errors first. */
function useOutcome(): (answer: ImportAnswer) => string {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (answer) => {
    const { read, accepted, rejected } = answer.rows;
    const changes = tilesOf(answer).flatMap(({ name, total }) => (total > 0 ? [`${number(total)} ${t(`tiles.${name}`)}`] : []));
    const counts = severityCounts(answer.issueCounts);
    const found = counts.error + counts.warning + counts.info > 0 ? t('issues.counts', counts) : t('issues.none');
    const ambiguous = ambiguousIn(answer);
    return [
      t('trial.counts', { read, accepted: number(accepted), rejected: number(rejected) }),
      changes.join(', '),
      ...(ambiguous > 0 ? [t('changes.ended.ambiguous', { count: ambiguous })] : []),
      found,
    ]
      .map((sentence) => sentence.replace(/\.$/, ''))
      .join('. ');
  };
}

/** Stands on the step from its start, so that what comes into it is read aloud. */
export function Announcement({ wizard: { job, fault }, of }: { readonly wizard: Wizard; readonly of: 'trial' | 'import' }) {
  const { t } = useTranslation('import');
  const outcome = useOutcome();
  const isEnded = fault === null && job !== null && job.state !== 'waiting' && job.state !== 'running';
  const said = isEnded ? [t(`changes.ended.${of}.${job.state}`), job.result ? outcome(job.result) : ''].filter(Boolean).join(' ') : '';
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
